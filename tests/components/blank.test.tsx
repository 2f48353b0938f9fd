import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { BlankFilled, BlankInHand, KeptBlank } from '@/components/referral/blank-actions';
import { TheirForm } from '@/components/referral/their-form';
import { schoolDate } from '@/utils/calendar/school-date';
import type { BlankMapping, BlankPlace } from '@/utils/referral/blanks/blank';
import { NOW } from '@/tests/tools/example-view';
import { blankActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const place = (label: string, more: Partial<BlankPlace> = {}): BlankPlace => ({
  key: label,
  label,
  under: 'Child',
  takes: 'text',
  sure: 'sure',
  fills: 'child.surname',
  why: null,
  ...more,
});

const IN_HAND: BlankInHand = {
  bytes: new Uint8Array([1]),
  look: {
    name: 'referral.docx',
    kind: 'word',
    hash: 'a'.repeat(64),
    places: [
      place('Surname'),
      place('Pupil ref', { sure: 'unsure', fills: 'leave', why: 'It is not certain what is asked here.' }),
      place('Signature', { sure: 'locked', fills: 'leave', why: 'A person signs or declares this.' }),
    ],
  },
};

const MAPPING: BlankMapping = {
  format: 'tenth-day-blank-form',
  version: 1,
  name: 'referral.docx',
  form: 'glos-cme-referral',
  kind: 'word',
  hash: 'a'.repeat(64),
  revision: 1,
  confirmedOn: schoolDate('2026-11-24'),
  places: [{ key: 'Surname', label: 'Surname', fills: 'child.surname' }],
};

const FILLED: BlankFilled = {
  filled: [{ label: 'Surname', value: 'Łaska' }],
  left: [{ label: 'Pupil ref', why: 'Your school leaves this to a person.' }],
  bytes: new Uint8Array([2]),
  fileName: 'glos-cme-referral-2026-11-24-abcd.docx',
  answers: [],
  kind: 'word',
};

function show(blanks: readonly KeptBlank[] = [], mayMake = true) {
  const actions = blankActions(blanks);
  const said: string[] = [];
  const ask = {
    answer: () => {
      throw new Error('Nothing is asked here.');
    },
    checklist: () => {
      throw new Error('Nor here.');
    },
    criteria: [],
  };
  render(
    <TheirForm
      form="glos-cme-referral"
      pupilId="p1"
      ask={ask}
      now={NOW}
      mayMake={mayMake}
      actions={actions}
      onSaid={(words) => said.push(words)}
    />,
  );
  return { actions, said };
}

async function choose(name = 'referral.docx') {
  const input = screen.getByLabelText(/^Load (the authority’s|another) blank/);
  const file = new File([new Uint8Array([1])], name);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  await Promise.resolve();
}

describe('the authority’s own form', () => {
  it('shows every match with how sure it is, and leaves an unsure place blank', async () => {
    const { actions } = show();
    actions.lookAtBlank.mockResolvedValue({ kind: 'done', value: IN_HAND });
    await choose();
    expect(await screen.findByLabelText('Surname')).toHaveProperty('value', 'child.surname');
    expect(screen.getByLabelText('Pupil ref')).toHaveProperty('value', 'leave');
    expect(screen.getByText(/2 places found in referral.docx. 1 place not sure/)).toBeTruthy();
    expect(screen.queryByLabelText('Signature')).toBeNull();
    expect(screen.getByText('1 place always left to a person')).toBeTruthy();
  });

  it('keeps what the person corrected', async () => {
    const { actions, said } = show();
    actions.lookAtBlank.mockResolvedValue({ kind: 'done', value: IN_HAND });
    actions.keepBlank.mockResolvedValue({ kind: 'done', value: MAPPING });
    await choose();
    fireEvent.change(await screen.findByLabelText('Pupil ref'), { target: { value: 'child.upn' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm these matches and keep the form' }));
    await waitFor(() =>
      expect(actions.keepBlank).toHaveBeenCalledExactlyOnceWith('glos-cme-referral', IN_HAND, {
        'Pupil ref': 'child.upn',
      }),
    );
    await waitFor(() => expect(said[0]).toMatch(/You will not be asked again\.$/));
  });

  it('says why a file is refused', async () => {
    const { actions } = show();
    const message = 'The file holds macros, which are programs.';
    actions.lookAtBlank.mockResolvedValue({ kind: 'refused', problems: [{ field: null, message }] });
    await choose('referral.docm');
    expect(await screen.findByText(message)).toBeTruthy();
  });

  it('is looked at, place by place, before it is saved', async () => {
    const { actions, said } = show([{ mapping: MAPPING, hasFile: true }]);
    actions.fillBlank.mockResolvedValue({ kind: 'done', value: FILLED });
    fireEvent.click(screen.getByRole('button', { name: 'See the authority’s form filled' }));
    expect(await screen.findByText('Łaska')).toBeTruthy();
    expect(screen.getByText('Your school leaves this to a person.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save the filled form' }));
    await screen.findByText('There is a problem');
    expect(actions.saveFilled).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('I have looked at every place above'));
    fireEvent.click(screen.getByRole('button', { name: 'Save the filled form' }));
    await waitFor(() => expect(said[0]).toContain('It has not been sent'));
    expect(actions.saveFilled).toHaveBeenCalledExactlyOnceWith('p1', 'glos-cme-referral', FILLED);
  });

  it('cannot be filled by somebody who may not make the paper', () => {
    show([{ mapping: MAPPING, hasFile: true }], false);
    expect(screen.queryByRole('button', { name: /form filled/ })).toBeNull();
  });
});
