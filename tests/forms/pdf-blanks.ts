import { PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import type { PDFField, PDFPage } from '@cantoo/pdf-lib';

/** A whole blank PDF form, invented, and what of the example case must be drawn in it. */
export interface PdfBlank {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  readonly holds: readonly string[];
  readonly leaves: readonly string[];
}

const BOX = { width: 200, height: 20 };

function tip(field: PDFField, text: string): void {
  field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(text));
}

async function onPage(
  draw: (document: PDFDocument, page: PDFPage) => Promise<void> | void,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document, document.addPage());
  return document.save();
}

function textField(document: PDFDocument, page: PDFPage, name: string, x: number, y: number, height = 20) {
  const field = document.getForm().createTextField(name);
  field.addToPage(page, { ...BOX, height, x, y });
  return field;
}

/** Four forms: fields with tooltips, with names, with nothing but the words beside them, and with choices and room for a log. */
export const PDF_BLANKS: readonly PdfBlank[] = [
  {
    name: 'fields with tooltips, as a form designer gives them',
    make: () =>
      onPage((document, page) => {
        ['Child’s surname', 'Child’s forename(s)', 'Date of birth', 'Signature'].forEach((label, at) =>
          tip(textField(document, page, `Text${at + 1}`, 200, 700 - at * 40), label),
        );
      }),
    holds: ['Okonkwo-Łaska', 'Zoë Adaeze', '04/03/2017'],
    leaves: ['Signature'],
  },
  {
    name: 'fields with names that somebody gave',
    make: () =>
      onPage((document, page) => {
        ['childSurname', 'child.UPN', 'School_Name'].forEach((name, at) =>
          textField(document, page, name, 200, 700 - at * 40),
        );
      }),
    holds: ['Okonkwo-Łaska', 'A999999999999'],
    leaves: [],
  },
  {
    name: 'fields with made-up names, and words beside or above them',
    make: () =>
      onPage(async (document, page) => {
        const font = await document.embedFont(StandardFonts.Helvetica);
        const say = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 11, font });
        say('Child’s surname:', 60, 705);
        textField(document, page, 'Text1', 200, 700);
        say('UPN', 60, 665);
        textField(document, page, 'Text2', 200, 660);
        say('Child’s date of birth', 60, 625);
        textField(document, page, 'Text3', 60, 600);
        textField(document, page, 'Text4', 60, 300);
      }),
    holds: ['Okonkwo-Łaska', 'A999999999999', '04/03/2017'],
    leaves: ['Text4'],
  },
  {
    name: 'choices, ticks and room for a log',
    make: () =>
      onPage((document, page) => {
        const form = document.getForm();
        const gender = form.createDropdown('Gender of child');
        gender.addOptions(['Male', 'Female']);
        gender.addToPage(page, { ...BOX, x: 200, y: 700 });
        const care = form.createCheckBox('Child in care Yes');
        care.addToPage(page, { x: 200, y: 650, width: 12, height: 12 });
        const log = textField(document, page, 'Attempts to contact the family', 60, 300, 250);
        log.enableMultiline();
      }),
    holds: ['Female', 'Ngozi Okonkwo'],
    leaves: [],
  },
];
