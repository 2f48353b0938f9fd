import type { AttendanceCode } from '@/utils/codes/codes';

/** What a wording means: a code, or `present`, which is `/` in the morning and `\` in the afternoon. */
export type WordMeaning = AttendanceCode | 'present';

/**
 * Wordings that stand for exactly one code: those of the Regulations and of Working together to improve school
 * attendance (2024 and 2026), and what MISes shorten them to. No capitals, no punctuation, `|` between them. A wording
 * that could be two codes is not here ("holiday", "leave of absence", "medical").
 */
export const MARK_WORDS: readonly { readonly means: WordMeaning; readonly words: string }[] = [
  {
    means: 'present',
    words: `present | present in school | present at school | present at registration | in school`,
  },
  {
    means: '/',
    words: `present am | present in the morning | present morning | present for morning registration`,
  },
  {
    means: '\\',
    words: `present pm | present in the afternoon | present afternoon | present for afternoon registration`,
  },
  {
    means: 'L',
    words: `late | tardy | late arrival | arrived late | late before register closed |
    late before registers closed | late before the register closed | late before the register was closed |
    late before close of register | late before registration closed |
    late arrival before the register closed | late arrival before the register is closed |
    late arrival before the register has closed | arrived late before the register closed |
    arrived before the register closed`,
  },
  {
    means: 'U',
    words: `late after register closed | late after registers closed | late after the register closed |
    late after registration closed | late after close of register | arrived after registers closed |
    arrived after the register closed | arrived after registration closed |
    arrived in school after registration closed | arrived in school after registration |
    arrived late after the register closed | late arrival after the register closed |
    late arrival after the register has closed`,
  },
  {
    means: 'N',
    words: `absent | absent no reason | absent no reason yet | absent no reason given | absent reason unknown |
    no reason | no reason yet | no reason given | no reason provided | no reason yet provided |
    no reason yet provided for absence | no reason provided yet | reason not yet known |
    reason not yet provided | reason not yet established | reason for absence not yet provided |
    reason for absence not yet established | reason for absence not yet known |
    circumstances not yet established | unexplained | unexplained absence`,
  },
  {
    means: 'I',
    words: `illness | ill | sick | sickness | illness not medical or dental appointment |
    illness not medical or dental appointments | illness not medical or dental etc appointments`,
  },
  {
    means: 'M',
    words: `medical appointment | dental appointment | medical or dental appointment |
    medical or dental appointments | medical dental appointment | medical dental appointments |
    medical dental | medical or dental | dentist appointment | attending a medical or dental appointment |
    leave of absence for the purpose of attending a medical or dental appointment |
    leave of absence for a medical or dental appointment`,
  },
  {
    means: 'O',
    words: `absent in other or unknown circumstances | absent without authorisation |
    absent from school without authorisation | absent in other circumstances without authorisation |
    unauthorised absence not covered by another code |
    unauthorised absence not covered by any other code |
    unauthorised absence not covered by any other code description | other unauthorised absence |
    other unauthorised`,
  },
  {
    means: 'G',
    words: `holiday not granted by the school | holiday not agreed | holiday not authorised |
    holiday not authorised by the school | holiday without leave | unauthorised holiday |
    unauthorised family holiday | family holiday not agreed | family holiday not authorised |
    family holiday not agreed or in excess of agreement`,
  },
  {
    means: 'C',
    words: `leave of absence for exceptional circumstance | leave of absence for exceptional circumstances |
    leave in exceptional circumstances | leave of absence exceptional circumstances | exceptional leave |
    exceptional leave of absence`,
  },
  {
    means: 'C1',
    words: `leave of absence for the purpose of participating in a regulated performance or undertaking regulated employment abroad |
    participating in a regulated performance | regulated performance |
    regulated performance or employment abroad | leave of absence for a regulated performance`,
  },
  {
    means: 'C2',
    words: `part time timetable | leave of absence part time timetable |
    leave of absence for a compulsory school age pupil subject to a part time timetable |
    reduced timetable`,
  },
  {
    means: 'J1',
    words: `interview | job interview | at interview | leave of absence for interview |
    leave of absence for the purpose of attending an interview for employment or for admission to another educational institution |
    interview for employment or admission to another educational institution`,
  },
  {
    means: 'S',
    words: `study leave | leave of absence for the purpose of studying for a public examination |
    leave of absence for studying for a public examination`,
  },
  {
    means: 'T',
    words: `traveller absence | gypsy roma and traveller absence | parent travelling for occupational purposes |
    parent travelling for occupation | travelling for occupational purposes`,
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
    words: `attending education provision arranged by the local authority |
    education provision arranged by the local authority | education arranged by the local authority`,
  },
  {
    means: 'V',
    words: `educational visit | educational visit or trip | educational trip |
    attending an educational visit or trip | attending an educational visit | school trip`,
  },
  {
    means: 'P',
    words: `sporting activity | approved sporting activity | supervised sporting activity |
    participating in a sporting activity | participating in a supervised sporting activity |
    participating in an approved sporting activity`,
  },
  { means: 'W', words: `work experience | attending work experience` },
  {
    means: 'B',
    words: `educated off site | educated off site not dual registration | off site educational activity |
    approved off site educational activity | attending any other approved educational activity |
    any other approved educational activity | other approved educational activity`,
  },
  {
    means: 'D',
    words: `dual registered | dual registration | dual registered at another school |
    dual registered at another establishment | attending another school |
    attending another school at which the pupil is registered |
    dual registered at another educational establishment`,
  },
  {
    means: 'Q',
    words: `unable to attend the school because of a lack of access arrangements | lack of access arrangements`,
  },
  {
    means: 'X',
    words: `non compulsory school age pupil not required to attend school |
    non compulsory school age pupil not required to attend | non compulsory school age absence |
    not of compulsory school age | non compulsory school age`,
  },
  {
    means: 'Y1',
    words: `unable to attend due to transport normally provided not being available |
    transport normally provided not available | transport not available`,
  },
  {
    means: 'Y2',
    words: `unable to attend due to widespread disruption to travel | widespread disruption to travel |
    widespread travel disruption`,
  },
  {
    means: 'Y3',
    words: `unable to attend due to part of the school premises being closed |
    part of the school premises closed | part of the premises closed`,
  },
  {
    means: 'Y4',
    words: `unable to attend due to the whole school site being unexpectedly closed |
    whole school site unexpectedly closed | whole site unexpectedly closed`,
  },
  {
    means: 'Y5',
    words: `unable to attend as pupil is in criminal justice detention | in criminal justice detention |
    criminal justice detention`,
  },
  {
    means: 'Y6',
    words: `unable to attend in accordance with public health guidance or law | public health guidance or law`,
  },
  {
    means: 'Y7',
    words: `unable to attend because of any other unavoidable cause | any other unavoidable cause |
    other unavoidable cause`,
  },
  {
    means: 'Z',
    words: `prospective pupil not on admission register | prospective pupil | pupil not on admission register |
    pupil not yet on register | pupil not yet on admission register | not yet on roll | not on roll`,
  },
  {
    means: '#',
    words: `planned whole school closure | planned whole or partial school closure | school closed to pupils |
    school closed to all pupils | planned school closure | inset | inset day | bank holiday`,
  },
];
