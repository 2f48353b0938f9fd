import { fold, foldGroup, spokenFolded } from '@/utils/roster/fold-name';
import type { PupilKey, PupilName } from '@/utils/roster/pupil';
import { daysIn } from '../dates/date-text';
import type { LabelledText } from '../page/labels';
import type { PageView, TableTitles } from '../page/page-view';
import { linkId, upnIn } from './pupil-ids';
import { looksLikeName, splitName } from './pupil-name';

/** The one pupil whose attendance a page shows. */
export interface HistoryPupil {
  readonly name: PupilName;
  readonly key: PupilKey;
}

const NAME_LABEL = /^(?:pupil|student|child|learner|name|full name|pupil name|student name|child name)$/;
const ID_LABEL = /^(?:(?:mis|admission|adm|student|pupil|rosariosis) (?:id|no|number)|admission)$/;
const NOT_A_NAME =
  /\b(?:attendance|register|registration|history|record|marks?|pupil|student|summary|report|profile|school|academy|college|primary|infant|junior|year|class|form|term|autumn|spring|summer|week|month|home|mis|overview|details|calendar)\b/i;

/** The parts of a title, one of which may be a name: "Attendance for Ada Okafor (7B)". */
export function namesInTitle(title: string): string[] {
  const plain = daysIn(title).rest.replace(/['’]s\s+(?:attendance|marks|register|record)\b/i, ' | ');
  return plain
    .split(/\s*[:|()[\]·•/]\s*|\s+[-–—]\s+|\b(?:for|of)\b/)
    .map((part) => part.trim())
    .filter((part) => looksLikeName(part) && !NOT_A_NAME.test(part));
}

function namesOn(titles: TableTitles, labels: readonly LabelledText[]): string[] {
  const labelled = labels
    .filter(({ label, text }) => NAME_LABEL.test(label) && text.length <= 80)
    .map(({ text }) => text);
  return labelled.length > 0 ? labelled : titles.flatMap(namesInTitle);
}

function keyOf(
  name: PupilName,
  group: string | null,
  view: PageView,
  labels: readonly LabelledText[],
): PupilKey {
  const upns = new Set(view.blocks.flatMap(({ text }) => upnIn(text) ?? []));
  const [upn] = upns;
  if (upns.size === 1 && upn !== undefined) return { kind: 'upn', value: upn };
  const labelled = labels.find(
    ({ label, text }) => ID_LABEL.test(label) && /^[\w./-]{1,40}$/.test(text),
  )?.text;
  const id = labelled ?? linkId(view.address);
  if (id !== null) return { kind: 'mis-id', value: id };
  const spoken = spokenFolded(name) || fold(name.shown);
  return { kind: 'name', value: group === null ? spoken : `${spoken} (${foldGroup(group)})` };
}

/** Whose attendance the page shows; null when it names nobody, or more than one. */
export function historyPupil(
  view: PageView,
  titles: TableTitles,
  labels: readonly LabelledText[],
  group: string | null,
): HistoryPupil | null {
  const names = namesOn(titles, labels).map(splitName);
  const [name] = names;
  if (name === undefined || new Set(names.map(spokenFolded)).size > 1) return null;
  return { name, key: keyOf(name, group, view, labels) };
}
