import type { BenchRow } from './measure';
import { contentScript } from './rows/content-script';
import { countSchool } from './rows/count-school';
import { fillForm } from './rows/fill-form';
import { fillWebForm } from './rows/fill-web-form';
import { promptSchool } from './rows/prompt-school';
import { readGrid } from './rows/read-grid';
import { recordSession } from './rows/record-session';

const ROWS: readonly (() => Promise<readonly BenchRow[]>)[] = [
  readGrid,
  contentScript,
  countSchool,
  promptSchool,
  recordSession,
  fillForm,
  fillWebForm,
];

const HEADINGS = ['row', 'figure', 'ratio', 'peer', 'budget', ''];

function cells(row: BenchRow): readonly string[] {
  const ratio = row.ratio === null ? '' : `${row.ratio.toFixed(1)}x`;
  return [row.row, row.figure, ratio, row.peer, row.budget, row.ok ? 'ok' : 'OVER'];
}

function printTable(lines: readonly (readonly string[])[]): void {
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

const rows: BenchRow[] = [];
for (const measure of ROWS) {
  for (const row of await measure()) {
    process.stderr.write(`measured: ${row.row}\n`);
    rows.push(row);
  }
}
printTable([HEADINGS, ...rows.map(cells)]);
// A slow machine must not fail a build: the table is read by people, and `--strict` makes it a check.
if (process.argv.includes('--strict') && rows.some((row) => !row.ok)) process.exitCode = 1;
