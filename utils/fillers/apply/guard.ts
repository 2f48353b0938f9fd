/** What the page tried while it was being filled: to send itself, or to go elsewhere. */
export interface Guard {
  readonly tried: () => boolean;
  readonly release: () => void;
}

interface Goer {
  addEventListener(
    type: 'navigate',
    listener: (event: Event & { readonly hashChange?: boolean }) => void,
  ): void;
  removeEventListener(type: 'navigate', listener: (event: Event) => void): void;
}

/**
 * Stops a page from sending its form, or from leaving, because a program filled it: handlers that are set by script
 * cannot be seen beforehand. Stands only while the page is filled; nothing that a person does then is touched.
 */
export function guardPage(views: readonly Window[]): Guard {
  let tried = false;
  const stop = (event: Event) => {
    tried = true;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stopGoing = (event: Event & { readonly hashChange?: boolean }) => {
    if (event.hashChange === true || !event.cancelable) return;
    stop(event);
  };
  for (const view of views) {
    view.addEventListener('submit', stop, true);
    (view as { navigation?: Goer }).navigation?.addEventListener('navigate', stopGoing);
  }
  return {
    tried: () => tried,
    release: () => {
      for (const view of views) {
        view.removeEventListener('submit', stop, true);
        (view as { navigation?: Goer }).navigation?.removeEventListener('navigate', stopGoing);
      }
    },
  };
}
