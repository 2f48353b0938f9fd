/* global agGrid, school */
const { pupils, days, kind, options, mark } = school;
const pinned = { pinned: 'left', sortable: true };
const columns = [
  { field: 'name', headerName: 'Pupil', width: 170, ...pinned },
  { field: 'group', headerName: 'Class', width: 80, ...pinned },
];
const session = (key, title) => ({
  colId: key,
  headerName: title,
  width: 70,
  valueGetter: ({ data }) => mark(data, key),
});
if (kind === 'grid')
  columns.push(
    ...days.map(({ key, title }) => ({
      headerName: title,
      children: [session(`${key}AM`, 'AM'), session(`${key}PM`, 'PM')],
    })),
  );
else
  columns.push({ field: 'id', headerName: 'Admission no.', width: 130 }, session(`${days[0].key}AM`, 'Mark'));

window.widget = agGrid.createGrid(document.getElementById('register'), {
  columnDefs: columns,
  rowData: pupils,
  getRowId: ({ data }) => data.id,
  ...(options.size
    ? { pagination: true, paginationPageSize: options.size, paginationPageSizeSelector: false }
    : {}),
});
