import type { ReadSession, Reading } from '@/utils/register/reading';
import type { Root } from '../page/dom';
import { readHistory } from './read-history';
import type { HistoryTable } from './read-history';
import { refusal } from './refusal';
import type { ReadOptions } from './refusal';

const placeOf = ({ date, session }: ReadSession) => date + session;
const inOrder = (a: ReadSession, b: ReadSession) => (placeOf(a) < placeOf(b) ? -1 : 1);
const keyOf = ({ pupils: [pupil] }: Reading) =>
  `${pupil?.key.kind ?? ''} ${pupil?.key.value ?? ''} ${pupil?.name.shown ?? ''}`;

/** The attendance of one pupil in several tables: one a month, one a half-term. Two pupils, or one session twice, are refused. */
export function readHistories(
  document: Document,
  root: Root,
  tables: readonly HistoryTable[],
  options: ReadOptions,
): Reading {
  const readings = tables.map((table) => {
    const others = tables.filter((other) => other !== table);
    const elements = new Set(others.flatMap(({ headed }) => headed.grid.elements));
    return readHistory(document, root, table, options, elements);
  });
  const [first] = readings;
  const refused = readings.find(({ page }) => page === 'none');
  if (first === undefined || refused !== undefined) return refused ?? refusal('no-table');
  const sessions = readings.flatMap((reading) => reading.sessions).sort(inOrder);
  const isSame = readings.every((reading) => keyOf(reading) === keyOf(first));
  if (!isSame || new Set(sessions.map(placeOf)).size < sessions.length) return refusal('two-registers');
  const marks = readings.flatMap(({ pupils }) => pupils.flatMap((pupil) => pupil.marks)).sort(inOrder);
  const problems = new Map(
    readings.flatMap((reading) => reading.problems).map((each) => [each.message, each]),
  );
  return {
    ...first,
    sessions,
    complete: readings.every(({ complete }) => complete),
    pupils: first.pupils.map((pupil) => ({ ...pupil, marks })),
    problems: [...problems.values()],
  };
}
