import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  PDFCheckBox,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  PDFTextField,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { fillPdf } from '@/utils/documents/pdf/fill-pdf';
import { TemplateRefused } from '@/utils/documents/template/open-template';
import { askOf } from '@/utils/referral/ask';
import { aCase, FULL_LOG } from '../referral/a-case';
import type { Given } from '../referral/a-case';

const font = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
);

interface Blank {
  readonly texts?: readonly (readonly [name: string, tooltip?: string])[];
  readonly boxes?: readonly (readonly [name: string, tooltip?: string])[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly radios?: Readonly<Record<string, readonly string[]>>;
}

async function blankForm({ texts = [], boxes = [], lists = {}, radios = {} }: Blank): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const form = document.getForm();
  const place = { x: 50, y: 500, width: 200, height: 20 };
  const tip = (dict: PDFDict, tooltip?: string) =>
    tooltip !== undefined && dict.set(PDFName.of('TU'), PDFHexString.fromText(tooltip));
  for (const [name, tooltip] of texts) {
    const field = form.createTextField(name);
    field.addToPage(page, place);
    tip(field.acroField.dict, tooltip);
  }
  for (const [name, tooltip] of boxes) {
    const field = form.createCheckBox(name);
    field.addToPage(page, place);
    tip(field.acroField.dict, tooltip);
  }
  for (const [name, options] of Object.entries(lists)) {
    const field = form.createDropdown(name);
    field.addOptions([...options]);
    field.addToPage(page, place);
  }
  for (const [name, options] of Object.entries(radios)) {
    const group = form.createRadioGroup(name);
    for (const option of options) group.addOptionToPage(option, page, place);
  }
  return document.save();
}

async function fill(blank: Blank, given: Given = {}) {
  const { bytes, filled, left } = await fillPdf(
    await blankForm(blank),
    askOf(aCase({ log: FULL_LOG, ...given })),
    font,
  );
  const form = (await PDFDocument.load(bytes)).getForm();
  const label = (one: { label: string }) => one.label;
  return {
    form,
    bytes,
    left,
    labels: left.map(label),
    filled: Object.fromEntries(filled.map((one) => [one.label, one.value])),
  };
}

describe('a PDF form', () => {
  it('is filled by the tooltips of its fields, or by names that somebody gave them', async () => {
    const { filled, form } = await fill(
      {
        texts: [
          ['Text1', 'Child’s surname'],
          ['Text2', 'Name of parent/carer 2'],
          ['Child.DateOfBirth'],
          ['Referrer.Name'],
          ['UPN'],
        ],
        lists: { Gender: ['', 'Male', 'Female'] },
        boxes: [
          ['Check Box1', 'Looked after child yes'],
          ['Check Box2', 'Looked after child no'],
        ],
      },
      { pupil: { flags: ['looked-after'] } },
    );
    expect(filled).toEqual({
      'Child’s surname': 'Okonkwo-Łaska',
      'Name of parent/carer 2': 'Piotr Łaska',
      'Date Of Birth': '04/03/2017',
      Name: 'Priya Nair',
      UPN: 'A999999999999',
      Gender: 'Female',
      'Looked after child': 'yes',
    });
    expect(form.getTextField('Text1').getText()).toBe('Okonkwo-Łaska');
    expect(form.getField('Check Box1')).toBeInstanceOf(PDFCheckBox);
    expect(form.getCheckBox('Check Box1').isChecked()).toBe(true);
    expect(form.getCheckBox('Check Box2').isChecked()).toBe(false);
  });

  it('leaves fields that say nothing of themselves, and names without a heading', async () => {
    const { filled, labels } = await fill({
      texts: [['Text7'], ['Name'], ['undefined_3'], ['Date'], ['Address']],
    });
    expect(filled).toEqual({});
    expect(labels).toEqual(['Text7', 'Name', 'undefined_3', 'Date', 'Address']);
  });

  it('draws a name of many letters with the font that has them, and stays a form', async () => {
    const { bytes, form } = await fill({ texts: [['Surname']] }, { pupil: { surname: 'Łukasz Şahin' } });
    expect(form.getField('Surname')).toBeInstanceOf(PDFTextField);
    const names = (await PDFDocument.load(bytes)).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict ? [String(object.get(PDFName.of('BaseFont')) ?? '')] : [],
      );
    expect(names.some((name) => name.includes('DejaVuSans'))).toBe(true);
  });

  it('leaves a name that the font cannot draw', async () => {
    const { filled, labels } = await fill({ texts: [['Surname']] }, { pupil: { surname: '李小龍' } });
    expect(filled).toEqual({});
    expect(labels).toEqual(['Surname']);
  });

  it('leaves a line in two directions, which would be drawn with its words in the wrong order', async () => {
    const mixed = await fill({ texts: [['Surname']] }, { pupil: { surname: 'Levi לוי' } });
    expect(mixed.left[0]?.why).toContain('by hand');
    expect((await fill({ texts: [['Surname']] }, { pupil: { surname: 'לוי' } })).filled).toEqual({
      Surname: 'לוי',
    });
  });

  it('writes a log small enough for its box, and cuts it at a row where no size is', async () => {
    const boxOf = async (height: number) => {
      const document = await PDFDocument.create();
      const field = document.getForm().createTextField('Actions taken');
      field.enableMultiline();
      field.addToPage(document.addPage(), { x: 50, y: 300, width: 450, height });
      return fillPdf(await document.save(), askOf(aCase({ log: FULL_LOG })), font);
    };
    const large = await boxOf(300);
    expect(large.filled[0]?.value.split('\n')).toHaveLength(10);
    const small = await boxOf(60);
    expect(small.filled[0]?.value.split('\n').length).toBeLessThan(8);
    expect(small.left[0]?.why).toMatch(/The last \d of 10 rows do not fit/);
  });

  it('cuts the log at a row where the field has a limit', async () => {
    const blank = await blankForm({ texts: [['Text1', 'Actions taken']] });
    const document = await PDFDocument.load(blank);
    document.getForm().getTextField('Text1').setMaxLength(150);
    const { filled, left } = await fillPdf(await document.save(), askOf(aCase({ log: FULL_LOG })), font);
    expect(filled[0]?.value.length).toBeLessThanOrEqual(150);
    expect(left[0]?.why).toMatch(/rows do not fit/);
  });

  it('answers no safeguarding question with No', async () => {
    const { filled, form } = await fill({ radios: { 'Child protection plan': ['Yes', 'No'] } });
    expect(filled).toEqual({});
    expect(form.getRadioGroup('Child protection plan').getSelected()).toBeUndefined();
  });

  it('holds no confidential address', async () => {
    const { form, left } = await fill(
      {
        texts: [
          ['Text1', 'Child’s address'],
          ['Text2', 'Parent name and all contact details'],
        ],
      },
      { pupil: { flags: ['confidential-address'] } },
    );
    expect(form.getTextField('Text1').getText()).toBe('Withheld');
    expect(form.getTextField('Text2').getText()).not.toContain('Sorrel');
    expect(left.map(({ why }) => why).join()).toContain('must not be disclosed');
  });
});

describe('a PDF that cannot be filled is refused in one sentence', () => {
  const why = async (bytes: Uint8Array) => {
    const made = await fillPdf(bytes, askOf(aCase()), font).catch((trouble: unknown) => trouble);
    return made instanceof TemplateRefused ? made.message : 'filled';
  };

  it('when it is meant to be printed, is damaged, or is no PDF', async () => {
    const flat = await PDFDocument.create();
    flat.addPage();
    expect(await why(await flat.save())).toContain('no fields');
    expect(await why((await blankForm({ texts: [['UPN']] })).slice(0, 200))).toContain('damaged');
    expect(await why(new TextEncoder().encode('hello'))).toContain('not a PDF');
  });

  it('when it is locked against changes', async () => {
    const document = await PDFDocument.load(await blankForm({ texts: [['UPN']] }));
    document.encrypt({ ownerPassword: 'o', userPassword: '', permissions: { modifying: false } });
    expect(await why(await document.save())).toContain('locked');
  });

  it('when only Adobe’s reader can fill it', async () => {
    const document = await PDFDocument.load(await blankForm({ texts: [['UPN']] }));
    const acroForm = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    acroForm.set(PDFName.of('XFA'), PDFString.of('x'));
    expect(await why(await document.save())).toContain('XFA');
  });
});
