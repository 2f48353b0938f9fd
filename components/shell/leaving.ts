/** Told the place that was asked for. */
type Ask = (hash: string) => void;

let asks: Ask | null = null;

/**
 * Holds every change of the address back while a screen has something unsaved: the address stays, and `ask` is told
 * where the person wanted to go. One screen at a time. Returns how to end it.
 */
export function holdBack(ask: Ask): () => void {
  asks = ask;
  return () => {
    if (asks === ask) asks = null;
  };
}

/** Whether a move away from a place is held back; then the address is as it was before. */
export function isHeldBack(from: string): boolean {
  if (asks === null || location.hash === from) return false;
  const wanted = location.hash;
  history.replaceState(history.state, '', from);
  asks(wanted);
  return true;
}
