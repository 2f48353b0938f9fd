import { CODES } from '@/utils/codes/codes';
import { MARK_WORDS } from '@/utils/readers/marks/mark-words';
import { BLANK_WORDS, CLASS_WORDS } from '@/utils/readers/marks/other-words';

/** Words of registers, records and screens, which say nothing about anybody. */
const ORDINARY = `
  a about absence absences absent academic academy action actions active add added address admission adno all am an and any are arrived as
  at attend attendance attended authorised autumn back be been before blank born boys break by calendar cancel carer category child children
  choose class classes clear click close closed code codes college column comment comments complete completed contact contacts count
  cover current daily date dates day days default delete description details dinner director display dob dropdown edit email emergency end enter
  entry error export female filter first for forename forenames form from full gender girls go grade group groups guardian half have head
  header help here hide history hour id ill illness import in incomplete infants info is it junior key last late lates legal lesson lessons
  list live lives load log login logout lunch main male mark marked marks medical menu message middle minute minutes missing mobile month
  more morning move name names nav new next no none not note notes number of off office ok on only open option options or order other out
  outstanding overview page pages parent parental parents people percent percentage period periods phone photo please pm possible
  postcode pre preferred present previous primary print priority profile programme pupil pupils reason reasons reception record recorded records
  ref reg register registers registration relationship remarks remove report reports reset responsibility results roll room row rows save
  saved school schools search second secondary section select selected sen send session sessions set settings sex show showing
  sibling siblings sign sort spring staff start status student students subject submit submitted summary summer surname table taken
  taught teacher telephone term the this time timetable title to today todays total totals tutor type unauthorised undo unmarked update
  updated upn use user view was week weeks welcome with yes year years yesterday your afternoon
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  st nd rd th ltd mis http https www com org uk html aspx php example true false null undefined on off data row col cell grid
  van von den de del della di da du le al bin ibn der
  tr td th div span button input text radio checkbox label icon icons btn green red amber grey blue small large
`;

/** Everything that may stay as it is. Letters of codes are too short to be anybody's name. */
export function ordinaryWords(): ReadonlySet<string> {
  const sources = [
    ORDINARY,
    ...MARK_WORDS.map(({ words }) => words),
    ...CLASS_WORDS.keys(),
    ...BLANK_WORDS,
    ...Object.values(CODES).map(({ meaning }) => meaning),
  ];
  return new Set(
    sources
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
}
