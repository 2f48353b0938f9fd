/* global webix, school */
const { pupils, days, kind, options, mark } = school;
const columns = [
  { id: 'name', header: kind === 'grid' ? ['Pupil', ''] : 'Pupil', width: 170, sort: 'string' },
  { id: 'group', header: kind === 'grid' ? ['Class', ''] : 'Class', width: 80 },
];
if (kind === 'grid')
  for (const { key, title } of days) {
    columns.push({ id: `${key}AM`, header: [{ text: title, colspan: 2 }, 'AM'], width: 70 });
    columns.push({ id: `${key}PM`, header: [null, 'PM'], width: 70 });
  }
else
  columns.push(
    { id: 'admission', header: 'Admission no.', width: 130 },
    { id: `${days[0].key}AM`, header: 'Mark', width: 70 },
  );

webix.ready(() => {
  window.widget = webix.ui({
    view: 'datatable',
    id: 'marks',
    container: 'register',
    width: 1000,
    height: 500,
    leftSplit: kind === 'grid' ? 2 : 0,
    columns,
    ...(options.size ? { pager: { container: 'pager', size: options.size, group: 5 } } : {}),
    data: pupils.map((pupil) => ({
      id: pupil.id,
      admission: pupil.id,
      name: pupil.name,
      group: pupil.group,
      ...Object.fromEntries(
        days.flatMap(({ key }) => ['AM', 'PM'].map((half) => [key + half, mark(pupil, key + half)])),
      ),
    })),
  });
});
