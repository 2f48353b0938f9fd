import type { Mapping, MappingAddress } from '@/utils/register/mapping';

/** Parameters that say which page it is, not which class or day it shows. */
const NAMES_A_PAGE = /^(?:modname|module|mod|page|view|action|screen|tab|route|area|report)$/i;

/** A part of a path that is the number of a class, a day or a pupil. */
const CHANGES = /\d|%/;

/** The path of a page, with that of a single-page route behind `#` or `?`: "/#/registers/7", "/?/registers/7". */
function pathOf({ pathname, search, hash }: URL): string {
  if (hash.startsWith('#/') || hash.startsWith('#!/')) return `${pathname}${hash.split('?')[0] ?? ''}`;
  if (search.startsWith('?/')) return `${pathname}${search.split('&')[0] ?? ''}`;
  return pathname;
}

const parts = (path: string) => path.split('/').filter((part) => part !== '');

function matchesPath(pattern: string, path: string): boolean {
  const wanted = parts(pattern);
  const there = parts(path);
  const rest = wanted.at(-1) === '**';
  if (rest ? there.length < wanted.length - 1 : there.length !== wanted.length) return false;
  return wanted.every((part, at) => part === '*' || part === '**' || part === there[at]);
}

/** Whether an address is one the mapping is for. */
export function appliesTo({ applies }: Pick<Mapping, 'applies'>, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.origin !== applies.origin || !matchesPath(applies.path, pathOf(url))) return false;
  return Object.entries(applies.query ?? {}).every(([name, value]) => url.searchParams.get(name) === value);
}

/** The addresses that are of the same kind as this one: parts with a number in them may be any. */
export function addressesLike(address: string): MappingAddress {
  const url = new URL(address);
  const path = pathOf(url)
    .split('/')
    .map((part) => (CHANGES.test(part) ? '*' : part))
    .join('/');
  const named = [...url.searchParams].filter(
    ([name, value]) => NAMES_A_PAGE.test(name) && value !== '' && !CHANGES.test(value),
  );
  return {
    origin: url.origin,
    path,
    ...(named.length === 0 ? {} : { query: Object.fromEntries(named) }),
  };
}

/** Whether two mappings are for the same addresses, so that the newer takes the older's place. */
export function sameAddresses(a: MappingAddress, b: MappingAddress): boolean {
  const query = (one: MappingAddress) =>
    JSON.stringify(Object.entries(one.query ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)));
  return a.origin === b.origin && a.path === b.path && query(a) === query(b);
}

function exactness({ applies }: Mapping): number {
  const named = parts(applies.path).filter((part) => part !== '*' && part !== '**');
  return named.length + Object.keys(applies.query ?? {}).length;
}

/** The mapping for an address: of several the one that names most of it, and of equals the one saved last. */
export function mappingFor(mappings: readonly Mapping[], address: string): Mapping | null {
  const found = mappings.filter((mapping) => appliesTo(mapping, address));
  const most = Math.max(0, ...found.map(exactness));
  return found.filter((mapping) => exactness(mapping) === most).at(-1) ?? null;
}
