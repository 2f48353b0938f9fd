import { CHANGED_MARKS } from '@/utils/cases/events';
import type { ContactMethod, Decision, LogKind, LogRow } from '@/utils/cases/log-row';
import { ABOUT_RECORD, RETENTION_REVIEW } from '@/utils/cases/retention';
import { amount, capital } from './amounts';
import { dayAndYear } from './dates';
import { FLAG_WORDS, TOLD_WORDS, WHO_WORDS } from './people';

export const KIND_WORDS: Readonly<Record<LogKind, string>> = {
  'contact-attempt': 'Contact attempt',
  'home-visit': 'Home visit',
  enquiry: 'Enquiry',
  told: 'Told somebody',
  sighting: 'The child was seen',
  whereabouts: 'Whereabouts known or not',
  step: 'Step completed or decided',
  sent: 'Paper sent',
  flag: 'Flag set or cleared',
  note: 'Note',
};

export const METHOD_WORDS: Readonly<Record<ContactMethod, string>> = {
  call: 'Call',
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
  'in-person': 'In person',
  app: 'App message',
};

const ENQUIRY_WORDS: Readonly<Record<string, string>> = {
  siblings: 'siblings or their school',
  agencies: 'other agencies',
  staff: 'staff',
  friends: 'friends',
  neighbours: 'neighbours',
  relatives: 'relatives',
  'social-media': 'social media (public pages)',
  la: 'the local authority',
  'other-school': 'another school',
};

export function enquiryWords(about: string): string {
  return ENQUIRY_WORDS[about] ?? about;
}

export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  'not-needed': 'Not needed',
  'not-escalating': 'Not escalating for now',
};

function stepWords({ outcome, decision }: LogRow & { readonly kind: 'step' }): string {
  if (outcome === 'done') return 'Done';
  return decision === undefined ? 'Decided not to' : DECISION_WORDS[decision];
}

/** What was done, without its result. @example 'Call to Amina Ahmed' */
export function rowTitle(row: LogRow, titleOfStep: (step: string) => string): string {
  switch (row.kind) {
    case 'contact-attempt':
      return `${METHOD_WORDS[row.method]}${row.person === undefined ? '' : ` to ${row.person}`}`;
    case 'home-visit':
      return 'Home visit';
    case 'enquiry':
      return `Enquiry: ${enquiryWords(row.with)}`;
    case 'told':
      return `Told ${TOLD_WORDS[row.who]}`;
    case 'sighting':
      return 'The child was seen';
    case 'whereabouts':
      return `Whereabouts ${row.outcome}`;
    case 'step':
      if (row.step === RETENTION_REVIEW) return 'Kept longer than the schedule says';
      return `${stepWords(row)}: ${titleOfStep(row.step)}`;
    case 'sent':
      return `Paper sent${row.to === undefined ? '' : ` to ${row.to}`}`;
    case 'flag':
      return `${FLAG_WORDS[row.flag]}: ${row.outcome}`;
    case 'note':
      if (row.about === ABOUT_RECORD) return 'About the whole record';
      if (row.about === CHANGED_MARKS) return 'Dealt with marks that changed afterwards';
      return row.about === undefined ? 'Note' : `Note on: ${titleOfStep(row.about)}`;
    case 'passed-on':
      return `Handed to ${row.person ?? WHO_WORDS[row.to]}: ${row.step === undefined ? 'the whole case' : titleOfStep(row.step)}`;
    case 'taken-on':
      return 'Took on what was handed over';
    case 'reason':
      return `Reason of the decision: ${titleOfStep(row.step)}`;
    case 'deletion-tick':
      return `Checklist before deletion from roll, ground ${row.ground}`;
  }
}

function resultOf(row: LogRow): string {
  switch (row.kind) {
    case 'contact-attempt':
    case 'home-visit':
      return row.outcome;
    case 'enquiry':
    case 'note':
      return row.outcome ?? '';
    case 'step':
      return row.reason ?? '';
    case 'told':
    case 'sighting':
    case 'whereabouts':
    case 'sent':
    case 'flag':
    case 'passed-on':
    case 'taken-on':
    case 'reason':
      return '';
    case 'deletion-tick':
      return `${amount(row.ticked.length, 'point')} ticked`;
  }
}

/** The result and everything else that was noted, in one line; empty when there is none. */
export function rowDetail(row: LogRow): string {
  const review = 'review' in row && row.review !== undefined ? `Review on ${dayAndYear(row.review)}` : '';
  const parts = [
    resultOf(row),
    row.number ?? '',
    row.address ?? '',
    row.spokeTo ?? '',
    row.text ?? '',
    review,
  ];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : capital(said.join('. '));
}
