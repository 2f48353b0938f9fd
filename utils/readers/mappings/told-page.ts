import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import { documentAddress } from '../page/dom';
import { readRegister } from '../read-register';
import type { ReadOptions } from '../verdict/refusal';
import type { Told } from './taught-facts';

/** An answer of staff about one page: it holds for these pupils at this address in this half of the day, and no longer. */
export interface KeptAnswer {
  readonly told: Told;
  readonly address: string;
  readonly pupils: readonly string[];
  readonly half: string;
}

const keysOf = ({ pupils }: Reading) => pupils.map(({ key }) => `${key.kind} ${key.value}`);

function halfOf(now: SchoolMoment): string {
  return `${dateOf(now)} ${timeOf(now) < '12:00' ? 'AM' : 'PM'}`;
}

export function keptAnswer(document: Document, told: Told, reading: Reading, now: SchoolMoment): KeptAnswer {
  return { told, address: documentAddress(document), pupils: keysOf(reading), half: halfOf(now) };
}

/** Reads a page with the answer that was given about it, as long as it is still the page it was given about. */
export function readWithAnswer(
  document: Document,
  options: ReadOptions,
  kept: KeptAnswer | null,
  now: SchoolMoment,
): Reading {
  if (kept === null || kept.address !== documentAddress(document) || kept.half !== halfOf(now))
    return readRegister(document, options);
  const reading = readRegister(document, { ...options, told: kept.told });
  const same = new Set(kept.pupils);
  const keys = keysOf(reading);
  const isTheSame = keys.length === same.size && keys.every((key) => same.has(key));
  return isTheSame ? reading : readRegister(document, options);
}
