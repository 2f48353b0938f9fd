import { html, raw } from '../html';
import type { Markup } from '../html';
import { RECORDER } from './recorder';

/** A page of a pretend portal, with what watches it. */
export function portalPage(title: string, body: Markup, script = '', lang = 'en-GB'): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          body {
            font: 16px sans-serif;
            margin: 1rem;
          }
          fieldset {
            margin: 1rem 0;
          }
          .hidden {
            display: none;
          }
          .visually-hidden {
            position: absolute;
            width: 1px;
            height: 1px;
            overflow: hidden;
            clip: rect(0 0 0 0);
            margin: -1px;
          }
        </style>
        <script>
          ${raw(RECORDER)};
        </script>
      </head>
      <body>
        ${body}
        <script>
          ${raw(script)};
        </script>
      </body>
    </html>`.text;
}

/** A label tied to its input by id. */
export function line(id: string, label: string, more = ''): Markup {
  return html`<div class="field">
    <label for="${id}">${label}</label> <input type="text" id="${id}" name="${id}" ${raw(more)} />
  </div>`;
}
