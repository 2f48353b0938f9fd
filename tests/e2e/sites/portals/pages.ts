import { ENGINE_PAGES } from './engines';
import { OTHER_ENGINE_PAGES } from './other-engines';
import { TRAP_PAGES } from './traps';

/** Pretend portals of authorities: all made by us, none copied. */
export const PORTAL_PAGES: Readonly<Record<string, () => string>> = {
  ...ENGINE_PAGES,
  ...OTHER_ENGINE_PAGES,
  ...TRAP_PAGES,
};
