import { dateOf } from '@/utils/calendar/school-date';
import { BLANK_FORMAT, BLANK_VERSION, LEAVE } from '@/utils/referral/blanks/blank';
import type { BlankLook, BlankMapping } from '@/utils/referral/blanks/blank';
import { checkBlankText, isFilling } from '@/utils/referral/blanks/check-blank';
import { readSetting } from '@/utils/store/read';
import type { SettingValues } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from '../acting';
import { done, refusedFor } from '../outcome';
import type { Outcome } from '../outcome';
import type { Ports } from '../ports';

type Files = SettingValues['blankFiles'];

const MOST_BLANKS = 40;
export const MATCHES_FILE = 'matches-file';

export async function mappingsIn({ database }: Ports): Promise<readonly BlankMapping[]> {
  return (await readSetting(database, 'blanks')) ?? [];
}

async function filesIn({ database }: Ports): Promise<Files> {
  return (await readSetting(database, 'blankFiles')) ?? [];
}

export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** The bytes of a blank that is kept; null when only its matches are. */
export async function fileOf(hash: string, ports: Ports): Promise<Uint8Array | null> {
  const file = (await filesIn(ports)).find((one) => one.hash === hash);
  return file === undefined ? null : bytesOfText(file.file);
}

/** Places taken to ask for what staff confirmed before: of this very file, else of an earlier blank of the same paper. */
export function withEarlier(look: BlankLook, earlier: readonly BlankMapping[]): BlankLook {
  const mapping = earlier.find(({ hash }) => hash === look.hash) ?? earlier[earlier.length - 1];
  if (mapping === undefined) return look;
  const known = new Map(mapping.places.map(({ key, fills }) => [key, fills]));
  const places = look.places.map((place) => {
    const fills = known.get(place.key);
    if (fills === undefined || place.sure === 'locked') return place;
    return { ...place, fills, sure: 'sure' as const, why: null };
  });
  return { ...look, places };
}

function mappingFrom(
  look: BlankLook,
  form: string,
  fills: Readonly<Record<string, string>>,
  stamp: Pick<BlankMapping, 'revision' | 'confirmedOn'>,
): BlankMapping {
  const { name, kind, hash } = look;
  const places = look.places.map((place) => {
    const chosen = fills[place.key] ?? place.fills;
    const kept = place.sure === 'locked' || !isFilling(chosen) ? LEAVE : chosen;
    return { key: place.key, label: place.label.slice(0, 400), fills: kept };
  });
  return { format: BLANK_FORMAT, version: BLANK_VERSION, name, form, kind, hash, ...stamp, places };
}

/** A later blank of a paper takes the place of the one before; its matches stay, for papers that were made with it. */
function filesWith(files: Files, gone: ReadonlySet<string>, put: Files[number]): Files {
  return [...files.filter(({ hash }) => hash !== put.hash && !gone.has(hash)), put];
}

/** Keeps a blank and what staff confirmed of it. @throws StoreTrouble */
export function keepBlank(
  look: BlankLook,
  form: string,
  bytes: Uint8Array,
  fills: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<Outcome<BlankMapping>> {
  return write(ports.database, async () => {
    const refuse = (why: string) => ({ writes: {}, value: refusedFor(why) as Outcome<BlankMapping> });
    if ((await actingNow(ports)) === null) return refuse(NOBODY_ACTING);
    const known = await mappingsIn(ports);
    const same = (one: BlankMapping) => one.hash === look.hash && one.form === form;
    const others = known.filter((one) => !same(one));
    if (others.length >= MOST_BLANKS) return refuse('There are too many blank forms. Remove one first.');
    const revision = (known.find(same)?.revision ?? 0) + 1;
    const mapping = mappingFrom(look, form, fills, { revision, confirmedOn: dateOf(await ports.now()) });
    const before = new Set(others.filter((one) => one.form === form).map(({ hash }) => hash));
    const stillUsed = others.filter((one) => one.form !== form).map(({ hash }) => hash);
    for (const hash of stillUsed) before.delete(hash);
    const files = filesWith(await filesIn(ports), before, { hash: look.hash, file: textOfBytes(bytes) });
    const settings = [
      { name: 'blanks', value: [...others, mapping] },
      { name: 'blankFiles', value: files },
    ] as const;
    return { writes: { put: { settings: [...settings] } }, value: done(mapping) };
  });
}

/** Takes the blank of a paper away, with every match of it. @throws StoreTrouble */
export function removeBlank(form: string, ports: Ports): Promise<Outcome> {
  return write(ports.database, async () => {
    const rest = (await mappingsIn(ports)).filter((one) => one.form !== form);
    const used = new Set(rest.map(({ hash }) => hash));
    const files = (await filesIn(ports)).filter(({ hash }) => used.has(hash));
    const settings = [
      { name: 'blanks', value: rest },
      { name: 'blankFiles', value: files },
    ] as const;
    return { writes: { put: { settings: [...settings] } }, value: done(undefined) };
  });
}

/** Loads matches that another computer, or another school with the same blank, has saved. @throws StoreTrouble */
export function loadMatches(text: string, ports: Ports): Promise<Outcome<BlankMapping>> {
  return write(ports.database, async () => {
    const refuse = (why: string) => ({
      writes: {},
      value: refusedFor(why, MATCHES_FILE) as Outcome<BlankMapping>,
    });
    const { mapping, problem } = checkBlankText(text);
    if (mapping === null) return refuse(problem);
    const known = await mappingsIn(ports);
    const same = (one: BlankMapping) => one.hash === mapping.hash && one.form === mapping.form;
    const here = known.find(same);
    if (here !== undefined && here.revision >= mapping.revision)
      return refuse('These matches are no newer than those that are here, so nothing was changed.');
    const value = [...known.filter((one) => !same(one)), mapping];
    return { writes: { put: { settings: [{ name: 'blanks', value }] } }, value: done(mapping) };
  });
}
