/* global DataTable, school */
const { pupils, days, kind, options, mark } = school;
const table = document.createElement('table');
table.className = 'display nowrap';
const head = table.createTHead();
const heading = (row, text, span = {}) => {
  const cell = document.createElement('th');
  cell.textContent = text;
  Object.assign(cell, span);
  row.append(cell);
};
const first = head.insertRow();
const columns = [{ data: 'name' }, { data: 'group' }];
const session = (key) => columns.push({ data: null, render: (_value, _type, pupil) => mark(pupil, key) });
if (kind === 'grid') {
  const second = head.insertRow();
  heading(first, 'Pupil', { rowSpan: 2 });
  heading(first, 'Class', { rowSpan: 2 });
  for (const { key, title } of days) {
    heading(first, title, { colSpan: 2 });
    for (const half of ['AM', 'PM']) {
      heading(second, half);
      session(key + half);
    }
  }
} else {
  for (const title of ['Pupil', 'Class', 'Admission no.', 'Mark']) heading(first, title);
  columns.push({ data: 'id' });
  session(`${days[0].key}AM`);
}
document.getElementById('register').append(table);
const frozen =
  kind === 'grid'
    ? { paging: false, scrollX: true, scrollY: '450px', scrollCollapse: true, fixedColumns: { start: 2 } }
    : { fixedHeader: true, pageLength: options.size || 10, paging: options.size !== 400 };
window.widget = new DataTable(table, { data: pupils, columns, order: [], ...frozen });
