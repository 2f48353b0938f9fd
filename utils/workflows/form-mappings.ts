import { addressesLike, appliesTo, sameAddresses } from '@/utils/readers/mappings/address';
import { checkFormMapping, checkFormMappingText } from '@/utils/fillers/mappings/check-form-mapping';
import { FORM_MAPPING_FORMAT, FORM_MAPPING_VERSION } from '@/utils/fillers/mappings/form-mapping';
import type { FormMapping, TaughtPlace } from '@/utils/fillers/mappings/form-mapping';
import { isDeclaration } from '@/utils/fillers/plan/answer-choice';
import type { FormSurvey, Question } from '@/utils/fillers/form-survey';
import type { MappingAddress } from '@/utils/register/mapping';
import { readSetting } from '@/utils/store/read';
import { watchTable } from '@/utils/store/watch';
import { write } from '@/utils/store/write';
import { portalsIn } from './portals';
import { DONE, done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { settingIn } from './school-state';

const MOST_MAPPINGS = 100;
export const FORM_MAPPING_FILE = 'form-mapping-file';

async function kept({ database }: Ports): Promise<readonly FormMapping[]> {
  return (await readSetting(database, 'formMappings')) ?? [];
}

/** What staff have taught of forms, now and after every change. */
export function watchFormMappings(
  { database }: Ports,
  show: (mappings: readonly FormMapping[]) => void,
): () => void {
  return watchTable(
    database,
    'settings',
    (settings) => show(settingIn({ settings }, 'formMappings') ?? []),
    () => undefined,
  );
}

/** What was taught of the form at an address; the one taught last where several would do. */
export async function formMappingFor(address: string, ports: Ports): Promise<FormMapping | null> {
  return (await kept(ports)).filter((mapping) => appliesTo(mapping, address)).at(-1) ?? null;
}

function keep(
  make: (before: readonly FormMapping[]) => unknown,
  ports: Ports,
): Promise<Outcome<FormMapping>> {
  return write(ports.database, async () => {
    const before = await kept(ports);
    const { mapping, problems } = checkFormMapping(make(before));
    const refuse = (why: string) => ({
      writes: {},
      value: refusedFor(why, FORM_MAPPING_FILE) as Outcome<FormMapping>,
    });
    if (mapping === null) return refuse(problems.join(' '));
    const others = before.filter(({ applies }) => !sameAddresses(applies, mapping.applies));
    if (others.length >= MOST_MAPPINGS) return refuse('There are too many taught forms. Remove one first.');
    const settings = [{ name: 'formMappings', value: [...others, mapping] }] as const;
    return { writes: { put: { settings: [...settings] } }, value: done(mapping) };
  });
}

const SEVERAL =
  'Two places of this page have these words, under the same heading. Fill them in by hand, or copy the answers.';
const CLOSED = 'A program may not fill this place. Fill it in by hand.';

/** The one question with these words, and the heading that tells it from another with the same. */
function placeFor(label: string, field: string, survey: FormSurvey): Outcome<TaughtPlace> {
  const [only, ...more] = survey.questions.filter((question) => question.label === label);
  if (only === undefined) return refusedFor('The page has changed. Look again, and try once more.');
  if (more.length > 0) return refusedFor(SEVERAL);
  if (only.kind === 'closed' || isDeclaration(label)) return refusedFor(CLOSED);
  return done({ label, field, ...sectionOf(only) });
}

function sectionOf({ headings }: Question): Pick<TaughtPlace, 'section'> {
  const section = headings.at(-1)?.text ?? '';
  return section === '' || section.length > 300 ? {} : { section };
}

/** Teaches what one question of a form asks: a field, or to leave it. @throws StoreTrouble */
export async function teachForm(
  address: string,
  { label, field }: { readonly label: string; readonly field: string },
  survey: FormSurvey,
  ports: Ports,
): Promise<Outcome<FormMapping>> {
  const place = placeFor(label, field, survey);
  if (place.kind === 'refused') return place;
  const applies = addressesLike(address);
  return keep((before) => {
    const known = before.find((mapping) => sameAddresses(mapping.applies, applies));
    const others = (known?.places ?? []).filter(
      (one) => one.label !== label || one.section !== place.value.section,
    );
    return {
      format: FORM_MAPPING_FORMAT,
      version: FORM_MAPPING_VERSION,
      name: known?.name ?? `Form at ${applies.path}`.slice(0, 80),
      applies,
      places: [...others, place.value],
    };
  }, ports);
}

/** Loads a mapping, perhaps of another school. It counts only at an address that was allowed. @throws StoreTrouble */
export async function loadFormMapping(text: string, ports: Ports): Promise<Outcome<FormMapping>> {
  const { mapping, problems } = checkFormMappingText(text);
  if (mapping === null) return refusedFor(problems.join(' '), FORM_MAPPING_FILE);
  if (!(await portalsIn(ports)).includes(mapping.applies.origin))
    return refusedFor(
      `This mapping is for forms at ${mapping.applies.origin}. Allow that address first.`,
      FORM_MAPPING_FILE,
    );
  return keep(() => mapping, ports);
}

/** @throws StoreTrouble */
export async function removeFormMapping(applies: MappingAddress, ports: Ports): Promise<Outcome> {
  await write(ports.database, async () => {
    const value = (await kept(ports)).filter((mapping) => !sameAddresses(mapping.applies, applies));
    return { writes: { put: { settings: [{ name: 'formMappings', value }] } }, value: undefined };
  });
  return DONE;
}
