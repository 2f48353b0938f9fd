/** Whom an enquiry of a checklist's row is made with. Each has its own rows in the log. */
const WITH: readonly (readonly [RegExp, string])[] = [
  [/sibling|brothers?|sisters?/, 'log.siblings'],
  [/agenc/, 'log.agencies'],
  [/\bstaff\b|teachers?/, 'log.staff'],
  [/friends|(?:other )?pupils|classmates/, 'log.friends'],
  [/neighbours?/, 'log.neighbours'],
  [/relatives|extended family|wider family/, 'log.relatives'],
  [/local authorit|admissions|\bla\b/, 'log.la'],
  [/(?:other|previous|new|receiving|another) schools?/, 'log.otherSchool'],
];
const COMMUNITY = ['log.staff', 'log.friends', 'log.neighbours', 'log.relatives'];
const OTHER_LA = ['log.la', 'log.otherSchool'];

/** Bodies of which the log keeps no rows of their own: an enquiry with some agency is not one with the police. */
const NOT_KEPT =
  /police|social care|social services|school nurse|health|housing|benefit|hmrc|border|ukvi|passport|court|\bgp\b|youth/;

const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/first[- ]day/, 'log.firstDayCalls'],
  [/home visits?|visits? to (?:the )?(?:home|family|address)/, 'log.homeVisits'],
  [/social media|facebook|internet search/, 'log.socialMedia'],
  [/emergency (?:contact|number|telephone)/, 'log.emergencyContacts'],
];

function callsOf(text: string): string | null {
  const methods = [
    [/telephone|phone|\bcalls?\b/, /parent|carer|family|home/.test(text) ? 'log.parentCalls' : 'log.calls'],
    [/\btexts?\b|\bsms\b/, 'log.texts'],
    [/e-?mails?/, 'log.emails'],
  ] as const;
  const found = methods.filter(([pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

function enquiriesOf(kinds: readonly string[]): string {
  if (kinds.every((id) => COMMUNITY.includes(id))) return 'log.community';
  return kinds.every((id) => OTHER_LA.includes(id)) ? 'log.otherLa' : 'log.enquiries';
}

/** Which chronology shows that a checklist's action was taken; null when the row names none, or two that differ. */
export function chronologyOfRow(label: string): string | null {
  const text = label.toLowerCase();
  const isWide = /wider (?:information|school|enquir)|community/.test(text);
  if (NOT_KEPT.test(text) && !isWide) return null;
  if (/letters?\b/.test(text)) return 'log.letters';
  const actions = ACTIONS.filter(([pattern]) => pattern.test(text)).map(([, id]) => id);
  if (actions.length > 0) return actions.length === 1 ? (actions[0] ?? null) : null;
  const kinds = WITH.filter(([pattern]) => pattern.test(text)).map(([, id]) => id);
  if (isWide) return 'log.enquiries';
  const [only, ...more] = kinds;
  if (only === undefined) return callsOf(text);
  return more.length === 0 ? only : enquiriesOf(kinds);
}

/** Which chronology a table of events under that heading asks for; null when it asks for something else. */
export function chronologyUnder(heading: string): string | null {
  const text = heading.toLowerCase();
  if (
    /safeguard|social care|police|court|medical|exclusion|suspension|referrals? (?:made|to)|meeting/.test(
      text,
    )
  )
    return null;
  if (/action|check|chronolog|\blog\b|enquir|steps/.test(text)) return 'log.all';
  const named = [
    [/visits?/, 'log.homeVisits'],
    [/letters?\b/, 'log.letters'],
    [/emergency contacts?/, 'log.emergencyContacts'],
    [/social media/, 'log.socialMedia'],
    [/(?:telephone|phone) (?:calls?|contact)|\bcalls?\b/, 'log.calls'],
  ] as const;
  const found = named.filter(([pattern]) => pattern.test(text));
  if (found.length > 1) return 'log.all';
  if (found[0] !== undefined) return found[0][1];
  return /contacts?\b|attempts?/.test(text) ? 'log.contactAttempts' : null;
}
