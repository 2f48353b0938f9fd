import { browser } from './browser';

/** A click on the button of the browser's bar opens the side panel: Chrome and Edge by a setting, Firefox by a listener. */
export function openPanelOnClick(): void {
  const { sidebarAction } = browser;
  if (sidebarAction === undefined) {
    browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
    return;
  }
  browser.action.onClicked.addListener(() => {
    void sidebarAction.toggle();
  });
}
