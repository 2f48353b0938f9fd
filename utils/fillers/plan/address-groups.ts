import type { Ask } from '@/utils/referral/ask';
import type { FormContext } from '@/utils/referral/labels/context';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { itemsOf } from '@/utils/documents/template/values';
import type { Heading, Question } from '../form-survey';
import { addressLabel, fillAddress } from './address-parts';
import type { AddressPart } from './address-parts';
import { contextOf } from './context-of';

/** Boxes of one address, side by side on the page. */
export interface AddressGroup {
  readonly questions: readonly Question[];
  readonly parts: readonly AddressPart[];
  /** `addr.current`, `parent[].address`; null when it is not certain whose address it is. */
  readonly id: string | null;
  readonly index: number | null;
}

const chain = (headings: readonly Heading[]) => headings.map(({ text }) => text).join(' > ');

const ADDRESSES = ['addr.current', 'parent[].address', 'school.address', 'addr.new'];

function addressMeaning(meaning: Meaning): { id: string; index: number | null } | null {
  if (meaning.kind !== 'field' || !ADDRESSES.includes(meaning.id)) return null;
  return { id: meaning.id, index: meaning.index };
}

/** The legend may be the question itself: "Where does the child live?" */
function byLegend(
  headings: readonly Heading[],
  started: boolean,
): { id: string; index: number | null } | null {
  const last = headings[headings.length - 1];
  if (last === undefined) return null;
  return addressMeaning(meaningOf(last.text, contextOf(headings.slice(0, -1), started)));
}

function whoseAddress(
  questions: readonly Question[],
  context: FormContext,
  started: boolean,
): { id: string; index: number | null } | null {
  if (context.closed !== null) return null;
  const whose = new Set(
    questions.map(({ label }) => addressLabel(label)?.whose ?? '').filter((text) => text !== ''),
  );
  if (whose.size > 1) return null;
  const [name = ''] = whose;
  const own = addressMeaning(meaningOf(`${name} address`.trim(), context));
  const first = questions[0];
  const legend = first === undefined || name !== '' ? null : byLegend(first.headings, started);
  return own ?? legend;
}

/** Boxes that are filled already belong to their address too. */
const isPart = (question: Question) =>
  (question.kind === 'closed' || (question.kind === 'text' && question.spot.takes !== 'choice')) &&
  addressLabel(question.label) !== null;

/** The boxes of addresses on a page. A postcode by itself is a question of its own. */
export function addressGroups(
  questions: readonly Question[],
  contextFor: (question: Question) => FormContext,
  started: (question: Question) => boolean,
): readonly AddressGroup[] {
  const groups: Question[][] = [];
  let open: Question[] | null = null;
  for (const question of questions) {
    const first: Question | undefined = open?.[0];
    const belongs = isPart(question) && !question.lookUp && question.from !== 'hint';
    if (belongs && open !== null && first !== undefined && chain(first.headings) === chain(question.headings))
      open.push(question);
    else if (belongs) groups.push((open = [question]));
    else if (!question.lookUp) open = null;
  }
  return groups
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const whose = whoseAddress(group, contextFor(first), started(first));
      const parts = group.map(({ label }) => addressLabel(label)?.part ?? 'line');
      return [{ questions: group, parts, id: whose?.id ?? null, index: whose?.index ?? null }];
    });
}

/** The address itself, when one person's is meant and it is on record. */
export function addressText({ id, index }: AddressGroup, ask: Ask): string | null {
  if (id === null) return null;
  const answer = ask.answer(id, '');
  if (answer.state !== 'known') return null;
  const items = itemsOf(answer);
  if (index === null && items.length > 1) return null;
  return items[index ?? 0] ?? null;
}

export function addressBoxes(group: AddressGroup, address: string): readonly (string | null)[] {
  return fillAddress(address, group.parts);
}
