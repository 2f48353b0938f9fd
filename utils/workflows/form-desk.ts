import type { Applied } from '@/utils/fillers/apply/apply-plan';
import { fillPage } from '@/utils/fillers/fill-page';
import type { FilledPage, PageToFill } from '@/utils/fillers/fill-page';
import type { FormMapping } from '@/utils/fillers/mappings/form-mapping';
import type { FormSurvey } from '@/utils/fillers/form-survey';
import { NOTHING_BEFORE, planForm } from '@/utils/fillers/plan/plan-form';
import type { FillPlan } from '@/utils/fillers/plan/plan';
import { askForm } from '@/utils/platform/form-in-front';
import { pageInFront } from '@/utils/platform/page-in-front';
import type { PageInFront } from '@/utils/platform/page-in-front';
import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import { NOBODY_ACTING, actingNow, orRefused } from './acting';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import {
  formMappingFor,
  loadFormMapping,
  removeFormMapping,
  teachForm,
  watchFormMappings,
} from './form-mappings';
import { preparePaper } from './papers';
import { addPortal, portalsIn, removePortal, watchPortals } from './portals';
import type { PortalAddress } from './portals';
import type { DeskPorts } from './ports';

/** What filling needs besides the desk's own ports. */
export interface FormPorts extends DeskPorts {
  readonly pageInFront: () => Promise<PageInFront | null>;
  readonly askForm: (
    page: PageInFront,
    origin: string,
    what: string,
    given: readonly unknown[],
  ) => Promise<unknown>;
}

export function formPorts(ports: DeskPorts): FormPorts {
  return { ...ports, pageInFront, askForm };
}

/** Whose paper a form on the web is. */
export interface WebPaper {
  readonly pupilId: string;
  readonly form: string;
  readonly answers: readonly Answer[];
}

/** What staff can do with the authority's form in front. Like the desk, nothing here throws for what staff did. */
export interface FormDesk {
  watchPortals(show: (portals: readonly PortalAddress[]) => void): () => void;
  /** Call it first thing in a press of a button. `done` with the origin. */
  addPortal(address: string): Promise<Outcome<string>>;
  removePortal(origin: string): Promise<Outcome>;
  /** What was taught of forms, to be shown, shared and removed. */
  watchFormMappings(show: (mappings: readonly FormMapping[]) => void): () => void;
  loadFormMapping(text: string): Promise<Outcome<FormMapping>>;
  removeFormMapping(mapping: FormMapping): Promise<Outcome>;
  saveFormMappingFile(mapping: FormMapping): void;
  /** Teaches what a place of the form in front asks for. */
  teach(label: string, field: string): Promise<Outcome<FormMapping>>;
  /** What would be filled on the page in front. Nothing is touched. */
  plan(ask: Ask): Promise<Outcome<FillPlan & { readonly host: string }>>;
  /** Fills the page in front, and keeps on record that it was filled, by whom, when, and a hash of what was put there. */
  fill(ask: Ask, paper: WebPaper): Promise<Outcome<FilledPage>>;
}

const NO_PAGE =
  'Open the authority’s form in the tab beside this panel, at an address that is in Settings under Web forms, and try again.';
const GONE: FormSurvey = {
  questions: [],
  refused: 'The page has gone, or has led to another site. Nothing more was filled.',
  loading: false,
  language: '',
};

interface OpenForm {
  readonly page: PageInFront;
  readonly origin: string;
}

async function formInFront(ports: FormPorts): Promise<Outcome<OpenForm>> {
  const page = await ports.pageInFront();
  const origin = page !== null && URL.canParse(page.address) ? new URL(page.address).origin : null;
  if (page === null || origin === null || !(await portalsIn(ports)).includes(origin))
    return refusedFor(NO_PAGE);
  return done({ page, origin });
}

function pageToFill({ page, origin }: OpenForm, ports: FormPorts): PageToFill {
  const ask = (what: string, ...given: unknown[]) => ports.askForm(page, origin, what, given);
  const outcomes = async (what: string, given: unknown, count: number): Promise<readonly Applied[]> =>
    ((await ask(what, given)) as readonly Applied[] | null) ??
    Array.from({ length: count }, () => ({ outcome: 'gone' }));
  return {
    survey: async () => ((await ask('survey', origin)) as FormSurvey | null) ?? GONE,
    apply: (answers) => outcomes('apply', answers, answers.length),
    standing: (answers) => outcomes('standing', answers, answers.length),
    pause: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds)),
  };
}

async function fillInFront(ask: Ask, paper: WebPaper, ports: FormPorts): Promise<Outcome<FilledPage>> {
  if ((await actingNow(ports)) === null) return refusedFor(NOBODY_ACTING);
  const form = await formInFront(ports);
  if (form.kind === 'refused') return form;
  const mapping = await formMappingFor(form.value.page.address, ports);
  const filled = await fillPage({ page: pageToFill(form.value, ports), ask, mapping });
  if (filled.filled.length === 0) return done(filled);
  const make = () => Promise.resolve(new TextEncoder().encode(JSON.stringify(filled.filled)));
  const fileName = `Web form at ${new URL(form.value.origin).hostname}`;
  const kept = await preparePaper({ ...paper, fileName, make }, ports);
  return kept.kind === 'refused' ? kept : done(filled);
}

/** The desk for the authority's forms, over the page in front. */
export function openFormDesk(ports: FormPorts): FormDesk {
  return {
    watchPortals: (show) => watchPortals(ports, show),
    addPortal: (address) => orRefused(() => addPortal(address, ports)),
    removePortal: (origin) => orRefused(() => removePortal(origin, ports)),
    watchFormMappings: (show) => watchFormMappings(ports, show),
    loadFormMapping: (text) => orRefused(() => loadFormMapping(text, ports)),
    removeFormMapping: ({ applies }) => orRefused(() => removeFormMapping(applies, ports)),
    saveFormMappingFile: (mapping) =>
      ports.saveFile(
        'tenth-day-form-mapping.json',
        new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`),
        'application/json',
      ),
    teach: (label, field) =>
      orRefused(async () => {
        const form = await formInFront(ports);
        if (form.kind === 'refused') return form;
        const survey = await pageToFill(form.value, ports).survey();
        return teachForm(form.value.page.address, { label, field }, survey, ports);
      }),
    plan: (ask) =>
      orRefused(async () => {
        const form = await formInFront(ports);
        if (form.kind === 'refused') return form;
        const survey = await pageToFill(form.value, ports).survey();
        const mapping = await formMappingFor(form.value.page.address, ports);
        return done({
          ...planForm(survey, ask, { ...NOTHING_BEFORE, mapping }),
          host: new URL(form.value.origin).host,
        });
      }),
    fill: (ask, paper) => orRefused(() => fillInFront(ask, paper, ports)),
  };
}
