import { field } from './field';
import type { Field } from './field';

/** What a chronology for handover holds; no authority asks for these. */
export const CASE_PACK_FIELDS: readonly Field[] = [
  field('case.register', 'Register, day by day', 'list', 'REG', 'auto', 'register'),
  field('case.decisions', 'Decisions', 'list', 'LOG', 'dsl', 'dsl'),
  field('case.papers', 'Papers sent', 'list', 'LOG', 'auto', 'log'),
];
