/* global Tabulator, school */
const { pupils, days, kind, options, mark } = school;
const columns = [
  { title: 'Pupil', field: 'name', width: 170, frozen: kind === 'grid' },
  { title: 'Class', field: 'group', width: 80, frozen: kind === 'grid' },
];
const session = (key, title) => ({ title, field: key, width: 70 });
if (kind === 'grid')
  columns.push(
    ...days.map(({ key, title }) => ({
      title,
      columns: [session(`${key}AM`, 'AM'), session(`${key}PM`, 'PM')],
    })),
  );
else columns.push({ title: 'Admission no.', field: 'id', width: 130 }, session(`${days[0].key}AM`, 'Mark'));

const flat = pupils.map((pupil) => ({
  id: pupil.id,
  name: pupil.name,
  group: pupil.group,
  ...Object.fromEntries(
    days.flatMap(({ key }) => ['AM', 'PM'].map((half) => [key + half, mark(pupil, key + half)])),
  ),
}));
window.widget = new Tabulator('#register', {
  data: flat,
  columns,
  height: 500,
  ...(options.size ? { pagination: true, paginationSize: options.size } : {}),
});
