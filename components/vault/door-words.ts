import type { KeyRole, WhyLocked } from './actions';

export const WHY_LOCKED: Readonly<Record<WhyLocked, string>> = {
  asked: 'It was locked with the Lock button.',
  switching: 'It was locked so that somebody else can sign in.',
  idle: 'Nobody used it for a while, so it locked itself.',
  'screen-locked': 'The screen of this computer was locked, so it locked as well.',
  'browser-closed': 'The browser was closed. Sign in to go on.',
  updated: 'Tenth Day was brought up to date. Sign in to go on.',
  erased: 'The case was erased. Tenth Day locked, so that no open page keeps any of it. Sign in to go on.',
  'clock-set-back': 'The clock of this computer was set back, so it locked to be safe.',
};

/** What each role's keys open (issue 3: roles are keys, not a menu). */
export const ROLE_OPENS: Readonly<Record<KeyRole, string>> = {
  office: 'Opens registers, the call list and cases. Can write a restricted note, and cannot read one.',
  dsl: 'Opens everything. Can admit people and let them go.',
  head: 'Opens everything. Can admit people and let them go.',
};

/** The roles that can admit others; without one of them only the recovery key is left. */
export function canAdmit(role: KeyRole): boolean {
  return role !== 'office';
}
