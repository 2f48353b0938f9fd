import { browser as wxtBrowser } from 'wxt/browser';

/** Firefox's name for the side panel; Chrome's types do not know it. */
interface SidebarAction {
  readonly sidebarAction?: { open(): Promise<void>; toggle(): Promise<void> };
}

/**
 * The browser, through webextension-polyfill at build time. This is the one file that knows where it comes from
 * (stack.md 3); everyone else imports it from here. Never use it at module level: builds load entrypoints in Node.
 */
export const browser: typeof wxtBrowser & SidebarAction = wxtBrowser;
