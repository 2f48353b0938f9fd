import type { Subject } from './context';

/**
 * What labels mean, written as labels. `any` stands under every heading but those of parents, contacts, siblings and
 * visits; the others only under a heading, or with a word, that names their subject.
 */
export interface MeaningRow {
  readonly id: string;
  readonly of: Subject | 'any';
  readonly labels: readonly string[];
}

export function row(id: string, of: Subject | 'any', ...labels: readonly string[]): MeaningRow {
  return { id, of, labels };
}
