import type { SchoolView } from '@/utils/policy/school-view';
import type { KeyRole } from './actions';

/** Name and role of whoever is signed in, for the header. */
export function whoIn({ acting }: Pick<SchoolView, 'acting'>): {
  readonly name: string;
  readonly role: KeyRole;
} {
  return { name: acting?.name ?? 'Not on the staff list', role: acting?.role ?? 'office' };
}
