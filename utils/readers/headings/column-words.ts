/** What a column holds, by its heading. */
export type ColumnRole =
  | 'name'
  | 'surname'
  | 'forename'
  | 'upn'
  | 'id'
  | 'group'
  | 'year'
  | 'comment'
  | 'minutes'
  | 'mark'
  | 'staff'
  | 'lesson'
  | 'other';

/** Tried in order: the first row that fits decides. Headings are folded before: small letters, one space, no punctuation. */
export const COLUMN_WORDS: readonly { readonly role: ColumnRole; readonly words: RegExp }[] = [
  { role: 'upn', words: /\bupn\b|unique pupil n/ },
  {
    role: 'id',
    words:
      /^(?:(?:mis|admission|admissions|adm|student|pupil|learner|child|person|rosariosis|sims|arbor|bromcom|school)(?: reg)? (?:id|no|num|number|ref|reference|code)|admission|id|mis id|adno|admno|student id no)$/,
  },
  {
    role: 'other',
    words:
      /\b(?:previous|prev|last session|yesterday|last mark|last absence|last week|history|prior|total|totals|percent|percentage|possible|count|sum|average|overall|to date|ytd|consecutive|phone|telephone|contact|parent|email|birth|dob|birthday|gender|sex|sen|send|pp|eal|fsm|photo|picture|action|actions|entered by|taken by|updated|marked by|time|arrival|dinner|lunch|meal|milk)\b/,
  },
  { role: 'comment', words: /\b(?:comments?|notes?|remarks?|reasons?|message)\b/ },
  { role: 'minutes', words: /\b(?:minutes?|mins?)\b/ },
  { role: 'surname', words: /^(?!.*\b(?:forenames?|first)\b).*\b(?:surnames?|last name|family name)\b/ },
  {
    role: 'forename',
    words:
      /^(?:(?:legal|preferred|chosen|first|middle) )?(?:forenames?|first names?|given names?|christian names?|known as)$/,
  },
  { role: 'staff', words: /\b(?:teachers?|staff|employees?|cover|supply|tutor name|colleague)\b/ },
  {
    role: 'group',
    words:
      /^(?:class|class name|form|form group|group|reg|reg group|reg form|registration|registration group|registration form|tutor group|tg|tutor|form class)$/,
  },
  { role: 'year', words: /^(?:year|year group|yr|nc year|nat curr year|grade level|year grp|yeargroup)$/ },
  {
    role: 'name',
    words:
      /^(?:(?:the|full|legal|preferred|name of) )*(?:pupils?|students?|child|childs|children|learners?|names?)(?: (?:full|legal|preferred|names?|surname|forenames?|first|last|and|pupils?|students?))*(?: \d+)?$|^surname (?:and )?(?:forename|first name)s?$|^(?:last|first) name (?:and )?(?:last|first) name$|^forename (?:and )?surname$/,
  },
  {
    role: 'lesson',
    words:
      /^(?:p|per|period|lesson|l|hour|slot) ?\d{1,2}$|^\d{1,2}$|^(?:maths|mathematics|english|science|geography|history|french|german|spanish|music|art|pe|re|computing|ict|dt|drama|biology|chemistry|physics|assembly|tutor time|break)$/,
  },
  {
    role: 'mark',
    words:
      /^(?:(?:attendance|register|registration|session|current|todays|today|this|reg|mark|the) )*(?:marks?|codes?|attendance|register|status|today|present absent|attendance status)$/,
  },
];

/** What may stand in the heading of a session beside its day and its half: it says nothing more about the marks. */
export const NEUTRAL_WORDS =
  /\b(?:attendance|registers?|registration|sessions?|marks?|codes?|reg|roll|call|week|wk|w\/?[bc]|beginning|commencing|term|autumn|spring|summer|half|school|closed|open|taken|saved|locked|complete|completed|submitted|draft|due|live|now|day|date|today|todays|this|the|of|for|and|new|current|status|statutory|sort|ascending|descending|[12]?\d|1st|2nd|st|nd|rd|th)\b/g;
