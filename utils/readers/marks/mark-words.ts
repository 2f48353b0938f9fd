import type { AttendanceCode } from '@/utils/codes/codes';

/** What a wording means: a code, or `present`, which is `/` in the morning and `\` in the afternoon. */
export type WordMeaning = AttendanceCode | 'present';

/**
 * Wordings that stand for exactly one code: those of the Regulations and of Working together to improve school
 * attendance (2024 and 2026), and what MISes shorten them to. Written as `foldMarkWords` folds them (no capitals, no
 * punctuation, no small words, no "attending" or "leave of absence for" before the reason), `|` between them. A wording
 * that could be two codes is not here ("holiday", "leave of absence", "medical", "exceptional circumstances").
 */
export const MARK_WORDS: readonly { readonly means: WordMeaning; readonly words: string }[] = [
  {
    means: 'present',
    words: `present | present in school | present at school | present at registration | in school`,
  },
  {
    means: '/',
    words: `present am | present in morning | present morning | present for morning registration`,
  },
  {
    means: '\\',
    words: `present pm | present in afternoon | present afternoon | present for afternoon registration`,
  },
  {
    means: 'L',
    words: `late | tardy | late arrival | arrived late | late before register closed |
    late before close of register | late arrival before register closed |
    arrived late before register closed | arrived before register closed`,
  },
  {
    means: 'U',
    words: `late after register closed | late after close of register | arrived after register closed |
    arrived in school after register closed | arrived in school after registration |
    arrived late after register closed | late arrival after register closed`,
  },
  {
    means: 'N',
    words: `absent | absent no reason | absent no reason given | absent reason unknown | no reason |
    no reason given | no reason provided | no reason provided for absence | reason not known |
    reason not provided | reason not established | reason for absence not provided |
    reason for absence not established | reason for absence not known |
    circumstance not established | unexplained | unexplained absence`,
  },
  {
    means: 'I',
    words: `illness | ill | sick | sickness | illness not medical or dental appointment |
    illness not medical or dental etc appointment`,
  },
  {
    means: 'M',
    words: `medical appointment | dental appointment | medical or dental appointment |
    medical dental appointment | medical dental | medical or dental | dentist appointment`,
  },
  {
    means: 'O',
    words: `absent in other or unknown circumstance | absent without authorisation |
    absent from school without authorisation | absent in other circumstance without authorisation |
    unauthorised absence not covered by another code |
    unauthorised absence not covered by any other code |
    unauthorised absence not covered by any other code description | other unauthorised absence |
    other unauthorised`,
  },
  {
    means: 'G',
    words: `holiday not granted by school | holiday not agreed | holiday not authorised |
    holiday not authorised by school | holiday without leave | unauthorised holiday |
    unauthorised family holiday | family holiday not agreed | family holiday not authorised |
    family holiday not agreed or in excess of agreement`,
  },
  {
    means: 'C',
    words: `leave of absence for exceptional circumstance | leave in exceptional circumstance |
    leave of absence exceptional circumstance | exceptional leave | exceptional leave of absence`,
  },
  {
    means: 'C1',
    words: `regulated performance or undertaking regulated employment abroad | regulated performance |
    regulated performance or employment abroad`,
  },
  {
    means: 'C2',
    words: `part time timetable | leave of absence part time timetable |
    compulsory school age pupil subject to part time timetable | reduced timetable`,
  },
  {
    means: 'J1',
    words: `interview | job interview | at interview |
    interview for employment or for admission to another educational institution |
    interview for employment or admission to another educational institution`,
  },
  {
    means: 'S',
    words: `study leave | leave of absence for purpose of studying for public examination |
    leave of absence for studying for public examination`,
  },
  {
    means: 'T',
    words: `traveller absence | gypsy roma and traveller absence |
    parent travelling for occupational purposes | parent travelling for occupation |
    travelling for occupational purposes`,
  },
  { means: 'R', words: `religious observance | day of religious observance` },
  {
    means: 'E',
    words: `suspended | excluded | suspension | exclusion | suspended or permanently excluded |
    suspended or excluded | excluded no alternative provision |
    excluded but no alternative provision made |
    suspended or permanently excluded and no alternative provision made`,
  },
  {
    means: 'K',
    words: `education provision arranged by local authority | education arranged by local authority`,
  },
  { means: 'V', words: `educational visit | educational visit or trip | educational trip | school trip` },
  { means: 'P', words: `sporting activity | approved sporting activity | supervised sporting activity` },
  { means: 'W', words: `work experience` },
  {
    means: 'B',
    words: `educated off site | educated off site not dual registration | off site educational activity |
    approved off site educational activity | any other approved educational activity |
    other approved educational activity`,
  },
  {
    means: 'D',
    words: `dual registered | dual registration | dual registered at another school |
    dual registered at another establishment | attending another school |
    attending another school at which pupil registered |
    dual registered at another educational establishment`,
  },
  { means: 'Q', words: `lack of access arrangements` },
  {
    means: 'X',
    words: `non compulsory school age pupil not required to attend school |
    non compulsory school age pupil not required to attend | non compulsory school age absence |
    not of compulsory school age | non compulsory school age`,
  },
  { means: 'Y1', words: `transport normally provided not available | transport not available` },
  { means: 'Y2', words: `widespread disruption to travel | widespread travel disruption` },
  { means: 'Y3', words: `part of school premises closed | part of premises closed` },
  { means: 'Y4', words: `whole school site unexpectedly closed | whole site unexpectedly closed` },
  { means: 'Y5', words: `in criminal justice detention | criminal justice detention` },
  { means: 'Y6', words: `public health guidance or law` },
  { means: 'Y7', words: `any other unavoidable cause | other unavoidable cause` },
  {
    means: 'Z',
    words: `prospective pupil not on admission register | prospective pupil |
    pupil not on admission register | pupil not on register | not on roll`,
  },
  {
    means: '#',
    words: `planned whole school closure | planned whole or partial school closure |
    school closed to pupils | school closed to all pupils | planned school closure | inset |
    inset day | bank holiday`,
  },
];
