import { html } from '../html';
import type { Markup } from '../html';
import { longDate, nextSchoolDay, weekdayName } from './days';
import { SCHOOL } from './pupils';

export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.45 "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #23303b; background: #eef1f4; }
header.top { background: #27496d; color: #fff; padding: 10px 18px; display: flex; gap: 24px; align-items: baseline; flex-wrap: wrap; }
header.top strong { font-size: 17px; letter-spacing: .3px; }
header.top .school { opacity: .85; }
nav.menu { background: #1d3955; padding: 0 12px; display: flex; flex-wrap: wrap; }
nav.menu a { color: #dfe9f3; text-decoration: none; padding: 9px 12px; }
nav.menu a[aria-current] { background: #eef1f4; color: #1d3955; }
main { padding: 14px 18px 24px; }
h1 { font-size: 20px; margin: 4px 0 8px; font-weight: 600; }
h2 { font-size: 16px; margin: 20px 0 6px; }
p.status { margin: 0 0 10px; padding: 6px 10px; background: #fff; border-left: 4px solid #7a8a99; display: inline-block; }
p.status.taken { border-color: #2f8f5b; }
p.status.open { border-color: #c8791a; }
table { border-collapse: collapse; background: #fff; font-size: 13px; }
th, td { border: 1px solid #d5dce3; padding: 3px 8px; text-align: left; white-space: nowrap; }
thead th { background: #e4eaf0; font-weight: 600; }
td.mark { text-align: center; min-width: 28px; padding: 3px 4px; }
td.away { background: #fdf0e3; }
tr:nth-child(even) td { background-color: #f8fafb; }
tr td.away { background-color: #fdf0e3; }
select, input { font: inherit; padding: 1px 3px; }
input.minutes { width: 4em; }
button { font: inherit; padding: 6px 14px; margin-top: 10px; background: #27496d; color: #fff; border: 0; border-radius: 3px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; background: #fff; padding: 10px 14px; border: 1px solid #d5dce3; max-width: 620px; }
dt { color: #5b6b7a; } dd { margin: 0; }
footer.pretend { margin: 0 18px 18px; padding: 8px 12px; background: #fffbe6; border: 1px dashed #c9b458; font-size: 12px; }
footer.pretend form { display: inline; } footer.pretend button { margin: 0 0 0 8px; padding: 2px 8px; background: #6d5f1c; }
`;

const MENU = [
  ['/', 'Home'],
  ['/attendance', 'Whole school attendance'],
  ['/pupils', 'Pupils'],
  ['/timetable', 'Timetable'],
  ['/dinners', 'Dinners'],
] as const;

function button(now: string, label: string): Markup {
  return html`<form method="post" action="/pretend">
    <input type="hidden" name="now" value="${now}" /><button>${label}</button>
  </form>`;
}

/** The one thing no real MIS has: where a person who tries the demonstration turns its clock on. */
function pretendClock(now: string): Markup {
  const today = now.slice(0, 10);
  const next = nextSchoolDay(today);
  return html`<footer class="pretend">
    Demonstration. Every pupil is invented. It is now ${weekdayName(today)}, ${now.slice(11)}.
    ${button(`${today}T13:40`, 'This afternoon')} ${button(`${next}T09:20`, 'Next school morning, 09:20')}
  </footer>`;
}

/** A page of the pretend MIS. `path` marks the menu's current entry. */
export function frame(title: string, path: string, now: string, body: Markup): string {
  const links = MENU.map(([href, label]) =>
    href === path
      ? html`<a href="${href}" aria-current="page">${label}</a>`
      : html`<a href="${href}">${label}</a>`,
  );
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>${title} - Schoolbook</title>
        <link rel="stylesheet" href="/mis.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="top">
          <strong>Schoolbook</strong><span class="school">${SCHOOL.name}</span>
          <span class="school">${weekdayName(now.slice(0, 10))} ${longDate(now.slice(0, 10))}</span>
        </header>
        <nav class="menu">${links}</nav>
        <main>${body}</main>
        ${pretendClock(now)}
      </body>
    </html>`.text;
}
