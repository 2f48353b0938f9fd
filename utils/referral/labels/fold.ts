/**
 * A label as a set of words that mean the same on every council's form: "D.O.B.*", "What is the child's date of birth?"
 * and "Date of Birth:" all fold to `child dob` or `dob`. A word that is not understood stays, so that a label with
 * something more in it is never taken for one without.
 */
export interface Folded {
  readonly words: ReadonlySet<string>;
  /** 0 for "Parent 1" or "first parent", 1 for the second; null when the label numbers nobody. */
  readonly index: number | null;
  /** Characters the hint allows, as in "(max 200 characters)". */
  readonly limit: number | null;
}

/** Hints in brackets that do not change what is asked. Any other bracket is read as part of the label. */
const HINT =
  /^(please|include|including|incl|required|mandatory|optional|dd|d\/|if known|if applicable|if any|state|tick|delete|circle|select|as appropriate|in full|block|capital|max|up to|no more|about|all|known|with|e\.?g|use|give|say|or |s$|es$|ren$|y\/n|yes\/no|m\/f|male\/female|post ?code|day|see)/;

/** Wordings with one meaning, longest first where one holds another. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bchild(?:ren)? missing (?:from )?education\b|\bcme\b/g, ' cme '],
  [
    /\blooked[ -]after(?: child(?:ren)?)?\b|\b(?:child(?:ren)? )?in (?:public |local authority )?care\b|\blac\b|\bcla\b/g,
    ' lac ',
  ],
  [/\b(?:child protection|cp) plan\b|\bcpp\b|\bcp register\b/g, ' cpplan '],
  [/\bchild(?:ren)? in need(?: plan)?\b|\bcin(?: plan)?\b/g, ' cin '],
  [/\b(?:education,? health,? (?:and|&) care|ehc) plan\b|\behcp?\b/g, ' ehcp '],
  [/\bspecial educational needs(?: (?:and|&|or|\/) disabilit(?:y|ies))?\b|\bsend?\b/g, ' sen '],
  [/\bcurrent ?(?:\/|or) ?previous school\b/g, ' school '],
  [/\byoung carers?\b/g, ' youngcarer '],
  [/\bfree school meals?\b|\bfsm\b/g, ' fsm '],
  [
    /\bgypsy\b[ ,/&]*(?:or |and )?roma\b[ ,/&]*(?:or |and )?traveller\b(?: family)?|\bgrt\b|\btraveller(?: family)?\b/g,
    ' traveller ',
  ],
  [/\bprivate(?:ly)? foster(?:ed|ing)\b/g, ' privatefostering '],
  [/\bparental responsibility\b/g, ' pr '],
  [/\b(?:local authority|council)\b/g, ' la '],
  [/\bdate of birth\b|\bbirth ?date\b|\bd\.? ?o\.? ?b\b\.?/g, ' dob '],
  [/\bunique pupil (?:reference )?(?:numbers?|no\.?)|\bu\.?p\.?n\b\.?(?: (?:number|no\b\.?))?/g, ' upn '],
  [/\bnhs (?:number|no)\b\.?/g, ' nhs '],
  [/\b(?:first|home|main) language\b|\blanguage spoken at home\b/g, ' language '],
  [/\bethnic (?:group|origin|background)\b|\bethnicity\b/g, ' ethnicity '],
  [/\bdesignated safeguarding (?:lead|officer)\b|\bdsl\b/g, ' dsl '],
  [/\bhead ?teacher\b/g, ' headteacher '],
  [/\bemergency contacts?\b/g, ' emergencycontact '],
  [/\bsocial worker\b/g, ' socialworker '],
  [/\bpost ?code\b/g, ' postcode '],
  [/\be-?mail(?: address(?:es)?)?\b/g, ' email '],
  [
    /\b(?:telephone|phone|tel|mobile|contact|home)(?:[/ ]*(?:telephone|phone|mobile|tel))* ?(?:numbers?|nos?\b\.?|no\b\.?)|\btelephones?\b|\bphones?\b|\bmobiles?\b|\btel\b\.?/g,
    ' phone ',
  ],
  [/\b(?:all )?contact details\b/g, ' contactdetails '],
  [/\bforename\b ?s?\b|\bforenames\b|\b(?:first|given|christian) names?\b/g, ' forename '],
  [/\bsurnames?\b|\b(?:last|family) names?\b/g, ' surname '],
  [
    /\b(?:last[ /]?known|current(?: ?\/ ?(?:or )?last[ -]known)?|current or last known|present|home|permanent)(?: home)? address(?:es)?\b/g,
    ' address ',
  ],
  [/\baddresses\b/g, ' address '],
  [/\b(?:year|yr) ?(?:group)?\b|\bnational curriculum year\b|\bncy\b/g, ' yeargroup '],
  [/\bjob title\b|\bdesignation\b|\bposition\b|\bposition held\b/g, ' role '],
  [/\bgender\b|\bsex\b|\blegal sex\b|\bmale ?(?:\/|or) ?female\b|\bboy ?\/ ?girl\b/g, ' gender '],
  [
    /\b(?:last )?date (?:the )?(?:child |pupil |student )?(?:was )?last (?:in )?(?:attended|attendance|education|school|present)(?: (?:at )?(?:your )?school| date)?\b|\blast (?:date|day) (?:of |in |at )?(?:attended|attendance|education|school)\b|\blast (?:attended|attendance)(?: (?:school|date|on))?\b|\bdate of last attendance\b/g,
    ' lastattended ',
  ],
  [
    /\bdate (?:the )?(?:child |pupil |student )?(?:was )?last seen\b|\blast seen(?: (?:date|on))?\b|\bdate of last sighting\b/g,
    ' lastseen ',
  ],
  [
    /\b(?:first (?:day|date)|date|start) of (?:the )?(?:current )?absence\b|\bdate (?:the )?absence (?:began|started)\b|\babsent (?:since|from)\b|\bfirst absent\b/g,
    ' firstabsent ',
  ],
  [/\bdays?'? (?:of )?(?:continuous |consecutive )?(?:absent|absence|missed)\b/g, ' daysabsent '],
  [/\bbrothers?(?: ?(?:and|&|\/|or) ?sisters?)?\b|\bsiblings?\b/g, ' sibling '],
  [
    /\bparents?(?: ?(?:\/|or|and|&|,) ?(?:carers?|guardians?))*\b|\bcarers?(?: ?(?:\/|or) ?guardians?)?\b|\bguardians?\b|\bmother ?\/ ?father\b/g,
    ' parent ',
  ],
  [
    /\byoung (?:persons?|people)\b|\bpupils?\b|\bchildren\b|\bchilds?\b|\bstudents?\b|\blearners?\b/g,
    ' child ',
  ],
  [
    /\b(?:the )?(?:person|staff member|professional|individual) (?:making|completing|submitting|filling in)(?: (?:this|the))?(?: (?:referral|form|notification|return|referral form))*\b/g,
    ' referrer ',
  ],
  [
    /\b(?:form )?(?:completed|referred|submitted|notified) by\b|\breferrers?\b|\byour\b|\bcontact person\b/g,
    ' referrer ',
  ],
  [
    /\bdate (?:of (?:this )?(?:referral|notification|completion|return)|(?:form )?completed|submitted)\b|\b(?:referral|today'?s|notification) date\b/g,
    ' refdate ',
  ],
  [/\bnumbers?\b|\bno\.|\bnos\b\.?/g, ' number '],
  [/\bnames\b/g, ' name '],
];

const STOP = new Set(
  'the a an of is are was were be what which please enter state give provide write insert type in at on to for his her their its this that does do has have and or legal full correct current present main details detail information s q subject'.split(
    ' ',
  ),
);

/** "Number of consecutive school days absent" asks for the days absent. */
const OF_DAYS = ['school', 'number', 'consecutive', 'continuous', 'total'];

const ORDINALS: Readonly<Record<string, number>> = {
  '1': 0,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  one: 0,
  two: 1,
  first: 0,
  second: 1,
  third: 2,
};

function withoutHints(text: string): string {
  return text.replace(/\(([^()]*)\)/g, (_whole, hint: string) =>
    HINT.test(hint.trim()) ? ' ' : ` ${hint} `,
  );
}

/** Numbers that number the question: "1.", "Q3)", "a)". */
const NUMBERING = /^\s*(?:q(?:uestion)?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])\s*[.):]\s+/;

export function limitIn(label: string): number | null {
  const found = /(?:max(?:imum)?(?: of)?|up to|no more than)\.? ?(\d{2,5}) ?char/i.exec(label);
  return found?.[1] === undefined ? null : Number(found[1]);
}

const MOST_KNOWN = 2000;
const known = new Map<string, Folded>();

/** The same words are folded again and again while a form is planned. */
function remembered(label: string, make: (label: string) => Folded): Folded {
  const before = known.get(label);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = make(label);
  known.set(label, folded);
  return folded;
}

/** Folds a label. @example fold("PARENT'S NAME/PHONE NO*") // words: parent, name, phone */
export function fold(label: string): Folded {
  return remembered(label, folded);
}

function folded(label: string): Folded {
  const limit = limitIn(label);
  let text = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(NUMBERING, '');
  text = text.replace(/\((s|es)\)/g, '$1').replace(/'s\b|s'(?=\s|$|\/)/g, (end) => (end === "'s" ? '' : 's'));
  text = ` ${withoutHints(text)} `.replace(/[*"“”?…_]+/g, ' ');
  for (const [pattern, word] of SAME) text = text.replace(pattern, word);
  const words = new Set<string>();
  let index: number | null = null;
  for (const word of text.split(/[^\p{L}\p{N}%']+/u)) {
    const ordinal = ORDINALS[word];
    if (ordinal !== undefined) index = ordinal;
    else if (word !== '' && !STOP.has(word)) words.add(word);
  }
  if (words.has('daysabsent')) for (const word of OF_DAYS) words.delete(word);
  return { words, index, limit };
}

export function keyOf(words: Iterable<string>): string {
  return [...words].sort().join(' ');
}
