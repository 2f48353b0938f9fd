import type { Mapping, MappingAddress } from '@/utils/register/mapping';
import { amount, listOf } from '@/utils/wording/amounts';

/** The addresses a mapping is for, as they stand in the address bar. @example 'https://mis.example/registers/*' */
export function addressWords({ origin, path, query = {} }: MappingAddress): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `${origin}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}

/** What a mapping teaches, in words. @example 'where the list is, the date and 2 wordings' */
export function taughtWords({ list, date, session, group, words = [] }: Mapping): string {
  const always = session !== undefined && 'always' in session ? session.always : null;
  return listOf([
    ...(list === undefined ? [] : ['where the list is']),
    ...(date === undefined ? [] : ['the date']),
    ...(session === undefined || always !== null ? [] : ['morning or afternoon']),
    ...(always === null ? [] : [always === 'AM' ? 'always the morning' : 'always the afternoon']),
    ...(group === undefined ? [] : ['the class']),
    ...(words.length === 0 ? [] : [amount(words.length, 'wording')]),
  ]);
}
