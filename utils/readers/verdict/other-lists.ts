import type { ProblemCode } from '../problems';

/** Words in a title that make a list something else than the attendance register. Tried in order. */
const OTHER_LISTS: readonly {
  readonly code: ProblemCode;
  readonly words: RegExp;
  readonly unless?: RegExp;
}[] = [
  { code: 'fire-register', words: /\bfire\b|\bevacuat|\bdrill\b|\bmuster\b/i },
  {
    code: 'club-register',
    words:
      /\bclubs?\b|\bafter[- ]?school\b|\bwrap[- ]?around\b|\bbreakfast\b|\bextra[- ]?curricular\b|\bextended day\b|\bchildcare\b|\bholiday camp/i,
  },
  {
    code: 'dinner-register',
    words: /\bdinners?\b|\blunch(?:es|time)?\b|\bmeals?\b|\bmilk\b|\bsnack|\bcatering\b|\bcanteen\b/i,
    unless: /\battendance\b/i,
  },
  { code: 'payment-list', words: /\bpayments?\b|\bmoney\b|\binvoic|\bbalance|\barrears\b/i },
  { code: 'trip-list', words: /\btrips?\b|\bconsents?\b|\bpermission slips?\b|\bexcursion|\bresidential\b/i },
  {
    code: 'staff-list',
    words:
      /\bstaff (?:attendance|absences?|cover|register|sign|rota|sickness)|\bcover (?:list|sheet|arrangements|board|manager|register)|\b(?:daily|today'?s) cover\b|\bsupply (?:staff|teachers?|cover)|\bteacher (?:absence|attendance)|\bvisitors?\b|\bgovernors?\b|\bgoverning\b|\bcommittee\b|\bvolunteers?\b|\bmeetings?\b/i,
  },
  {
    code: 'behaviour-points',
    words:
      /\bbehaviou?r\b|\bconduct\b|\bmerits?\b|\breward|\bachievement points?\b|\bhouse points?\b|\bdetentions?\b|\bsanction/i,
    unless: /\battendance\b/i,
  },
  {
    code: 'gradebook',
    words:
      /\bgrade ?book\b|\bmark ?book\b|\bmarksheet|\bassessments?\b|\bgrades\b|\btest (?:scores?|results?)|\bexam|\bhomework\b|\breading record|\bspelling|\bassignment|\bcoursework\b|\battainment\b|\bprogress\b/i,
    unless: /\battendance\b/i,
  },
  { code: 'timetable', words: /\btimetable\b/i, unless: /\battendance\b|\bregister\b/i },
  {
    code: 'lessons',
    words:
      /\blessons?\b(?! (?:plan|observ))|\bperiod\s*:?\s*\d|\bP[1-9]\b|\b(?:maths|mathematics|english|science|geography|history|french|german|spanish|music|computing|biology|chemistry|physics)\s+(?:register|attendance|lesson|set|class|group)\b|\b\d{1,2}\w{0,2}[/-](?:ma|en|sc|fr|gg|hi|mu|dt|bi|ch|ph|cs|rs|pe)\d?\b/i,
  },
  {
    code: 'other-list',
    words:
      /\bswim|\bbook(?:ed|ings?)\b|\btutoring\b|\btuition\b|\bbooster\b|\bschool council\b|\bcollect(?:ed|ion)\b|\bassembl(?:y|ies)\b|\bremote\b|\bonline\b|\bmedicines?\b|\bfirst aid\b|\btraining\b|\bbus\b|\btransport\b|\blibrary\b|\bparents'? evening\b|\bmedication|\bvaccinat|\bimmuni[sz]|\blocker|\bequipment\b|\bkeys?\b(?= (?:list|register))|\bintervention (?:group|register|list)|\bphonics\b|\brehears|\bchoir\b|\borchestra\b|\bsports? day\b|\binterviews? (?:list|schedule)|\bsen(?:d)? register\b|\bsafeguarding register\b|\basset register\b/i,
  },
];

/** What else a list is by its titles; null when they say nothing against an attendance register. */
export function otherListIn(titles: readonly string[]): ProblemCode | null {
  for (const title of titles) {
    const found = OTHER_LISTS.find(
      ({ words, unless }) => words.test(title) && !(unless?.test(title) ?? false),
    );
    if (found !== undefined) return found.code;
  }
  return null;
}

const ATTENDANCE =
  /\battendances?\b|\bregisters?\b|\bregistration\b|\broll ?call\b|\babsen(?:ce|t|tee)s?\b|\bpresent\b|\bsession marks\b/i;

/** Headings of columns that only a list of people at work has. */
const WORK =
  /^(?:job|job title|department|dept|payroll.*|role|post|contract|line manager|employee.*|staff.*)$/i;

/** Whether the columns of a table are those of a list of staff. */
export function listsStaff(headings: readonly string[]): boolean {
  return headings.some((heading) => WORK.test(heading.trim()));
}

/** Whether a title speaks of attendance. */
export function speaksOfAttendance(titles: readonly string[]): boolean {
  return titles.some((title) => ATTENDANCE.test(title));
}
