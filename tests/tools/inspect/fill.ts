import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Frame, Page, Request } from '@playwright/test';
import type { Applied } from '@/utils/fillers/apply/apply-plan';
import { fillPage } from '@/utils/fillers/fill-page';
import type { FilledPage, PageToFill } from '@/utils/fillers/fill-page';
import type { FormSurvey } from '@/utils/fillers/form-survey';
import { checkFormMappingText } from '@/utils/fillers/mappings/check-form-mapping';
import type { FormMapping } from '@/utils/fillers/mappings/form-mapping';
import { appliesTo } from '@/utils/readers/mappings/address';
import { askOf } from '@/utils/referral/ask';
import { factsFrom, paperNamed } from './answers';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';
import { addressOf, inChromium, openPage, ownWorld, scriptOf } from './real-page';

const ELSEWHERE = 'The address led to another site than the one that was named, so nothing was filled.';
const TRIED = 'It tried to send something while it was filled in. That was stopped.';
const FILLER = "export { FormInPage } from '@/utils/fillers/in-page';";

/** Of files every one has the same. */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'file:' ? 'file://' : origin;
}

/** Once the page is touched nothing is sent from it, and it does not go anywhere. */
class Gate {
  private armed = false;
  private readonly settled = new Set<Frame>();
  tried = false;

  constructor(private readonly page: Page) {}

  async stand(): Promise<void> {
    await this.page.context().route('**/*', async (route) => {
      if (!this.isSending(route.request())) return route.continue();
      this.tried = true;
      return route.abort();
    });
    this.page.context().on('page', (other) => {
      this.tried ||= this.armed;
      void other.close().catch(() => undefined);
    });
  }

  arm(): void {
    this.armed = true;
    for (const frame of this.page.frames())
      if (/^(?:https?|file):/.test(frame.url())) this.settled.add(frame);
  }

  private isSending(request: Request): boolean {
    if (!this.armed) return false;
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method())) return true;
    return request.isNavigationRequest() && this.settled.has(request.frame());
  }
}

function pageToFill(
  page: Page,
  evaluate: (expression: string) => Promise<unknown>,
  gate: Gate,
  origin: string,
): PageToFill {
  const call = (what: string, ...given: unknown[]) =>
    evaluate(
      `(globalThis.formInPage ??= new tenthDayFiller.FormInPage(document)).${what}(${given.map((one) => JSON.stringify(one)).join(', ')})`,
    );
  const elsewhere: FormSurvey = { questions: [], refused: ELSEWHERE, loading: false, language: '' };
  return {
    survey: async () =>
      originOf(page.url()) === origin ? ((await call('survey', origin)) as FormSurvey) : elsewhere,
    apply: async (answers) => {
      gate.arm();
      return (await call('apply', answers)) as readonly Applied[];
    },
    standing: async (answers) => (await call('standing', answers)) as readonly Applied[],
    pause: (milliseconds) => page.waitForTimeout(milliseconds),
  };
}

/** A mapping to fill a form with. Throws `BadInput` with the first thing that is wrong, or when it is for another page. */
function mappingIn(file: string, address: string): FormMapping {
  if (!existsSync(file) || !statSync(file).isFile()) throw new BadInput('There is no such mapping file.');
  const { mapping, problems } = checkFormMappingText(readFileSync(file, 'utf8'));
  if (mapping === null) throw new BadInput(problems[0] ?? 'This is not a mapping.');
  if (address.startsWith('file:') || appliesTo(mapping, address)) return mapping;
  throw new BadInput(
    `This mapping is for forms at ${mapping.applies.origin}${mapping.applies.path}, not for this one.`,
  );
}

/**
 * `inspect fill <scenario.json> --form ID --url URL [--mapping FILE]`: opens a web form in real Chromium and fills the page it finds, in
 * an isolated world, with the code of the extension. Never sends anything. Throws `BadInput`.
 */
export async function inspectFill(args: string[]): Promise<FilledPage> {
  const { words, options } = readArguments(args, ['--form', '--url', '--mapping']);
  paperNamed(options['--form']);
  if (options['--url'] === undefined) throw new BadInput('Name the page to fill with --url.');
  const address = addressOf(options['--url']);
  const facts = await factsFrom(words);
  const mapping = options['--mapping'] === undefined ? null : mappingIn(options['--mapping'], address);
  return inChromium(async (page) => {
    const gate = new Gate(page);
    await gate.stand();
    await openPage(page, address);
    const evaluate = await ownWorld(page, await scriptOf(FILLER, 'tenthDayFiller'));
    const filled = await fillPage({
      page: pageToFill(page, evaluate, gate, originOf(address)),
      ask: askOf(facts),
      mapping,
    });
    const left = gate.tried ? [...filled.left, { label: 'The page itself', why: TRIED }] : filled.left;
    return { ...filled, left };
  });
}
