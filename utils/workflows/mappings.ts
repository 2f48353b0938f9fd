import type { Mapping, MappingAddress } from '@/utils/register/mapping';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { addressesLike, sameAddresses } from '@/utils/readers/mappings/address';
import { checkMapping, checkMappingText } from '@/utils/readers/mappings/check-mapping';
import { holdsAnyName, holdsPupilsOf } from '@/utils/readers/mappings/holds-pupils';
import { wordKey } from '@/utils/readers/mappings/taught-words';
import { readAll, readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { DONE, done, refused, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

const MOST_MAPPINGS = 100;
export const MAPPING_FILE = 'mapping-file';

/** A mapping as it is kept now, and the one it took the place of: what undo needs. */
export interface KeptMapping {
  readonly mapping: Mapping;
  readonly before: Mapping | null;
}

/** Parts of a mapping that can be taught one by one. */
export type Teaching = Partial<Pick<Mapping, 'page' | 'list' | 'date' | 'session' | 'group' | 'words'>>;

const kept = async ({ database }: Ports) => (await readSetting(database, 'mappings')) ?? [];

const HOLDS_PUPILS =
  'A mapping may hold nothing of a pupil, and this one holds a name, a number or a comment of the list. Change its name, or point at the heading and not at a row.';

async function holdsPupils(mapping: Mapping, learntOn: Reading | null, ports: Ports): Promise<boolean> {
  if (learntOn !== null && holdsPupilsOf(mapping, learntOn)) return true;
  const roll = await readAll(ports.database, 'pupils');
  const names = roll.flatMap(({ pupil: { surname, forenames } }) => [
    `${forenames} ${surname}`,
    `${surname} ${forenames}`,
  ]);
  return holdsAnyName(mapping, names);
}

/** Keeps a mapping in the place of the one for the same addresses. */
function keep(
  make: (known: readonly Mapping[]) => unknown,
  learntOn: Reading | null,
  ports: Ports,
): Promise<Outcome<KeptMapping>> {
  return write(ports.database, async () => {
    const known = await kept(ports);
    const { mapping, problems } = checkMapping(make(known));
    const refuse = (outcome: Outcome<KeptMapping>) => ({ writes: {}, value: outcome });
    if (mapping === null) return refuse(refused(problems.map((message) => ({ field: null, message }))));
    if (await holdsPupils(mapping, learntOn, ports)) return refuse(refusedFor(HOLDS_PUPILS));
    const others = known.filter(({ applies }) => !sameAddresses(applies, mapping.applies));
    if (others.length >= MOST_MAPPINGS)
      return refuse(refusedFor('There are too many taught pages. Remove one first.'));
    const before = known.find(({ applies }) => sameAddresses(applies, mapping.applies)) ?? null;
    return {
      writes: { put: { settings: [{ name: 'mappings', value: [...others, mapping] } as const] } },
      value: done({ mapping, before }),
    };
  });
}

/**
 * Keeps a mapping. It is refused when it holds anything of the pupils it was taught on, or a name of the roll.
 *
 * @param learntOn the reading made with it; null for one that was kept before.
 * @throws StoreTrouble
 */
export function saveMapping(
  mapping: Mapping,
  learntOn: Reading | null,
  ports: Ports,
): Promise<Outcome<KeptMapping>> {
  return keep(() => mapping, learntOn, ports);
}

function withWords(before: Mapping['words'] = [], more: Mapping['words'] = []): Pick<Mapping, 'words'> {
  const taught = new Set(more.map(({ shows }) => wordKey(shows)));
  const words = [...before.filter(({ shows }) => !taught.has(wordKey(shows))), ...more];
  return words.length === 0 ? {} : { words };
}

/**
 * Adds something to what was taught of pages like one, or begins to teach them. Words are added to those known.
 *
 * @param address the whole address of a page of that kind.
 * @throws StoreTrouble
 */
export function teachPage(
  address: string,
  teaching: Teaching,
  learntOn: Reading | null,
  ports: Ports,
): Promise<Outcome<KeptMapping>> {
  const applies = addressesLike(address);
  return keep(
    (known) => {
      const before = known.find((mapping) => sameAddresses(mapping.applies, applies));
      const start = {
        format: MAPPING_FORMAT,
        version: MAPPING_VERSION,
        name: `Pages at ${applies.path}`.slice(0, 80),
      };
      return { ...start, ...before, ...teaching, applies, ...withWords(before?.words, teaching.words) };
    },
    learntOn,
    ports,
  );
}

/** Puts back what stood before, or removes the mapping when nothing did. @throws StoreTrouble */
export function undoMapping({ mapping, before }: KeptMapping, ports: Ports): Promise<Outcome<unknown>> {
  return before === null ? removeMapping(mapping.applies, ports) : saveMapping(before, null, ports);
}

/** @throws StoreTrouble */
export async function removeMapping(applies: MappingAddress, ports: Ports): Promise<Outcome> {
  await write(ports.database, async () => {
    const value = (await kept(ports)).filter((mapping) => !sameAddresses(mapping.applies, applies));
    return { writes: { put: { settings: [{ name: 'mappings', value } as const] } }, value: undefined };
  });
  return DONE;
}

/**
 * Loads a mapping file, perhaps of another school.
 *
 * @param origin the MIS address at which it is to count; null for the one in the file.
 * @throws StoreTrouble
 */
export async function loadMapping(
  text: string,
  origin: string | null,
  ports: Ports,
): Promise<Outcome<KeptMapping>> {
  const { mapping, problems } = checkMappingText(text);
  if (mapping === null) return refused(problems.map((message) => ({ field: MAPPING_FILE, message })));
  const applies = { ...mapping.applies, ...(origin === null ? {} : { origin }) };
  const addresses = (await readSetting(ports.database, 'addresses')) ?? [];
  if (!addresses.includes(applies.origin))
    return refusedFor(
      `This mapping is for pages at ${applies.origin}, which is none of your MIS addresses. Choose the address at which it is to count.`,
      MAPPING_FILE,
    );
  return saveMapping({ ...mapping, applies }, null, ports);
}
