import type { ColumnPlace, FactPlace, ListPlace, Mapping } from '@/utils/register/mapping';
import { fieldsIn, onlyFields, textIn } from './mapping-fields';
import type { Fields } from './mapping-fields';
import { isPath, isTagPath } from './place';

const LONGEST_PATH = 1000;
const MOST_COLUMNS = 400;

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_COLUMNS
    ? value
    : null;
}

function columnIn(value: unknown, name: string, problems: string[]): ColumnPlace | null {
  const fields = fieldsIn(value);
  const heading = textIn(fields?.['heading'], 200);
  const column = wholeNumber(fields?.['column']);
  const of = wholeNumber(fields?.['of']);
  if (fields !== null && heading !== null && heading.trim() !== '') {
    onlyFields(fields, ['heading'], `The column of the ${name}`, problems);
    return { heading };
  }
  if (fields !== null && column !== null && of !== null && column <= of) {
    onlyFields(fields, ['column', 'of'], `The column of the ${name}`, problems);
    return { column, of };
  }
  problems.push(
    `The column of the ${name} must be a "heading", or a "column" counted from 1 with "of" how many.`,
  );
  return null;
}

function pathIn(value: unknown, name: string, problems: string[]): string | null {
  const path = textIn(value, LONGEST_PATH);
  if (path !== null && isPath(path)) return path;
  problems.push(`The place of the ${name} in a row must be steps like "div:2/3 > span:1/1".`);
  return null;
}

const PARTS = ['name', 'mark', 'id', 'group'] as const;

/** The parts of a list that are given, each read in its own way. */
function partsOf<Place>(
  fields: Fields,
  read: (value: unknown, name: string) => Place | null,
): Partial<Record<(typeof PARTS)[number], Place>> {
  return Object.fromEntries(
    PARTS.flatMap((name) => {
      const place = fields[name] === undefined ? null : read(fields[name], name);
      return place === null ? [] : [[name, place]];
    }),
  );
}

function tableIn(fields: Fields, problems: string[]): ListPlace | null {
  onlyFields(fields, ['kind', ...PARTS], 'The list', problems);
  const { name, ...others } = partsOf(fields, (value, part) => columnIn(value, part, problems));
  if (name === undefined) {
    if (fields['name'] === undefined) problems.push('The list must say where the "name" of a pupil stands.');
    return null;
  }
  return { kind: 'table', name, ...others };
}

function rowsIn(fields: Fields, problems: string[]): ListPlace | null {
  onlyFields(fields, ['kind', 'row', ...PARTS], 'The list', problems);
  const row = textIn(fields['row'], LONGEST_PATH);
  if (row === null || !isTagPath(row))
    problems.push('The "row" of the list must be tags like "main > ul > li".');
  const { name, mark, ...others } = partsOf(fields, (value, part) => pathIn(value, part, problems));
  if (fields['name'] === undefined || fields['mark'] === undefined)
    problems.push('The list must say where the "name" and the "mark" stand in a row.');
  if (row === null || name === undefined || mark === undefined) return null;
  return { kind: 'rows', row, name, mark, ...others };
}

export function listIn(value: unknown, problems: string[]): Pick<Mapping, 'list'> {
  const fields = fieldsIn(value);
  const kind = fields?.['kind'];
  if (fields === null || (kind !== 'table' && kind !== 'rows')) {
    problems.push('The list must be of the kind "table" or "rows".');
    return {};
  }
  const list = kind === 'table' ? tableIn(fields, problems) : rowsIn(fields, problems);
  return list === null ? {} : { list };
}

function placeIn(fields: Fields, name: string, problems: string[]): FactPlace | null {
  const label = textIn(fields['label'], 60);
  const path = textIn(fields['path'], LONGEST_PATH);
  if (label !== null && label.trim() !== '') {
    onlyFields(fields, ['label'], `The place of the ${name}`, problems);
    return { label };
  }
  if (path !== null && isPath(path)) {
    onlyFields(fields, ['path'], `The place of the ${name}`, problems);
    return { path };
  }
  problems.push(`The place of the ${name} must be a "label" or a "path" like "main:1/1 > p:2/3".`);
  return null;
}

export function factPlaceIn(
  value: unknown,
  name: 'date' | 'group',
  problems: string[],
): Partial<Pick<Mapping, 'date' | 'group'>> {
  const place = placeIn(fieldsIn(value) ?? {}, name, problems);
  return place === null ? {} : { [name]: place };
}

export function sessionIn(value: unknown, problems: string[]): Pick<Mapping, 'session'> {
  const fields = fieldsIn(value) ?? {};
  const { always } = fields as { always?: unknown };
  if (always !== undefined) {
    onlyFields(fields, ['always'], 'The session', problems);
    if (always === 'AM' || always === 'PM') return { session: { always } };
    problems.push('The session is "always" either "AM" or "PM".');
    return {};
  }
  const place = placeIn(fields, 'session', problems);
  return place === null ? {} : { session: place };
}
