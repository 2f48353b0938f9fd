import { partOfText } from '@/utils/documents/zip';
import {
  bodyXml,
  cell,
  control,
  form,
  formList,
  formText,
  formTick,
  heading,
  hint,
  p,
  row,
  run,
  symbol,
  tab,
  table,
  tickControl,
} from './word-form';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A whole blank form, invented in the manner of councils' forms, and what of the example case must stand in it. */
export interface WordBlank {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly holds: readonly string[];
  /** Labels that must be left. */
  readonly leaves: readonly string[];
}

const TEXT = '<w:text/>';
const DATE = '<w:date><w:dateFormat w:val="dd/MM/yyyy"/></w:date>';

function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

const LOG_HEAD = row('Date', 'Time', 'Name contacted', 'Number', 'Response');
const BLANK_ROW = row('', '', '', '', '');

/** Ten forms; every way of building one that forms.md 3.1 names is in at least one of them. */
export const WORD_BLANKS: readonly WordBlank[] = [
  {
    name: 'label cells, and two pairs in a row',
    bytes: form(
      bodyXml(heading('Child'), table(row('Surname*', '', 'Forename(s)', ''), row('DOB', '', 'UPN', ''))),
    ),
    holds: ['Okonkwo-Łaska', 'Zoë Adaeze', '04/03/2017', 'A999999999999'],
    leaves: [],
  },
  {
    name: 'leaders, underscores and tabs in a line',
    bytes: form(
      bodyXml(
        heading('Pupil'),
        p('Surname: ..............................'),
        p('Date of birth: ____________'),
        p('Year group:', tab),
        p('Signed: ..............................'),
      ),
    ),
    holds: ['Okonkwo-Łaska', '04/03/2017'],
    leaves: ['Signed'],
  },
  {
    name: 'labels split over runs by spelling marks',
    bytes: form(
      bodyXml(
        heading('Child'),
        table(
          row(cell(p(run('Sur'), '<w:proofErr w:type="spellStart"/>', run('name'))), ''),
          row('Gender', ''),
        ),
      ),
    ),
    holds: ['Okonkwo-Łaska', 'Female'],
    leaves: [],
  },
  {
    name: 'content controls with hints, a date and a list',
    bytes: form(
      bodyXml(
        heading('Child'),
        p('Surname: ', control(TEXT, hint, 'Surname')),
        p('Date of birth: ', control(DATE, hint, 'DOB')),
      ),
    ),
    holds: ['Okonkwo-Łaska', '04/03/2017'],
    leaves: [],
  },
  {
    name: 'fields of older Word: texts, ticks and a list',
    bytes: form(
      bodyXml(
        heading('Child'),
        table(
          row('Surname', cell(p(formText()))),
          row('Gender', cell(p(formList('Select', 'Male', 'Female')))),
        ),
        p('Looked after child: Yes ', formTick(), ' No ', formTick()),
      ),
    ),
    holds: ['Okonkwo-Łaska'],
    leaves: ['Looked after child'],
  },
  {
    name: 'boxes of three kinds and words to strike out',
    bytes: form(
      bodyXml(
        heading('Child'),
        table(row('Surname', '')),
        p('Gender: Male ', tickControl(), ' Female ', tickControl()),
        p('Private fostering: Yes / No (delete as appropriate)'),
        p('SEN: ', symbol('F06F'), ' Yes ', symbol('F06F'), ' No'),
      ),
    ),
    holds: ['Okonkwo-Łaska'],
    leaves: ['Private fostering'],
  },
  {
    name: 'a table of events with one blank row',
    bytes: form(bodyXml(heading('Attempts to contact the family'), table(LOG_HEAD, BLANK_ROW))),
    holds: ['Ngozi Okonkwo', '10/11/2026'],
    leaves: [],
  },
  {
    name: 'a fixed checklist with dates and outcomes',
    bytes: form(
      bodyXml(
        heading('Checklist'),
        table(
          row('Action', 'Date completed', 'Outcome'),
          row('First day calling', '', ''),
          row('Home visit', '', ''),
          row('Horoscope cast', '', ''),
        ),
      ),
    ),
    holds: ['10/11/2026'],
    leaves: [],
  },
  {
    name: 'parents and brothers and sisters in rows of people',
    bytes: form(
      bodyXml(
        heading('Parents / carers'),
        table(row('Name', 'Relationship', 'Telephone'), row('', '', ''), row('', '', '')),
      ),
    ),
    holds: ['Ngozi Okonkwo', 'Piotr Łaska', '07700 900111'],
    leaves: [],
  },
  {
    name: 'a header, a text box and a part for the authority',
    bytes: form(
      bodyXml(
        textBox(table(row('Surname', ''))),
        heading('School'),
        table(row('Name of school', '')),
        heading('For office use only'),
        table(row('Date received', '')),
      ),
      { 'word/header1.xml': partOfText(`<w:hdr xmlns:w="${W}">${table(row('UPN', ''))}</w:hdr>`) },
    ),
    holds: ['Okonkwo-Łaska', 'Larkfield Primary School'],
    leaves: ['Date received'],
  },
];
