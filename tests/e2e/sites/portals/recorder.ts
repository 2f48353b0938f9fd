/**
 * Runs in every portal page and tells the server what happens there: clicks, submits, keys that would send, and what
 * stands in each field. It uses addresses of pictures, so that it sends nothing itself.
 */
export const RECORDER = `
(() => {
  const tell = (what, about, value) => {
    new Image().src = '/recorded?' + new URLSearchParams({ page: location.pathname, what, about, value });
  };
  const nameOf = (field) => field.name || field.id || field.getAttribute('aria-label') || '?';
  const watch = (root) => {
    root.addEventListener('submit', () => tell('submit', 'form', ''), true);
    root.addEventListener('click', (event) => {
      const [hit] = event.composedPath();
      const pressed = hit.closest && hit.closest('button, a, input[type=submit], input[type=button], input[type=image], summary');
      if (pressed) tell('click', pressed.textContent || pressed.value || 'button', '');
    }, true);
    root.addEventListener('keydown', (event) => { if (event.key === 'Enter') tell('enter', 'key', ''); }, true);
    for (const kind of ['input', 'change']) root.addEventListener(kind, (event) => {
      const [field] = event.composedPath();
      const value = field.type === 'checkbox' ? String(field.checked) : field.value;
      tell('value', nameOf(field), value);
    }, true);
  };
  watch(document);
  for (const way of ['submit', 'requestSubmit']) {
    const own = HTMLFormElement.prototype[way];
    HTMLFormElement.prototype[way] = function (...given) { tell('submit', way, ''); return own.apply(this, given); };
  }
  window.watchRoot = watch;
})();
`;
