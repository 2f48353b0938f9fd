import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LogForm } from '@/components/log/log-form';
import { LogTable } from '@/components/log/log-table';
import { schoolMoment } from '@/utils/calendar/school-date';
import { withheld } from '@/utils/cases/restricted';
import { done } from '@/tests/tools/screen-actions';

const NOW = schoolMoment('2026-11-24T09:30');
const EVENT = { id: 'e1', pupilId: 'p1', author: 'staff-dsl', recordedAt: schoolMoment('2026-11-12T14:05') };

describe('what only the DSL and the head may read', () => {
  it('shows to the office as a note of that day, and cannot be taken back by it', () => {
    const events = [withheld(EVENT)];
    render(
      <LogTable
        events={events}
        titleOfStep={(id) => id}
        nameOfStaff={() => ''}
        onTakeBack={() => undefined}
      />,
    );
    expect(screen.getByText('DSL note, 12 November')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be written by the office: a note, and nothing else that is counted', async () => {
    const log = done();
    const form = { pupil: { surname: 'Khan', forenames: 'Amelia' }, now: NOW, steps: [], mayFlag: false };
    render(<LogForm {...form} onLog={log} onLogged={() => undefined} />);
    expect(screen.queryByLabelText('Only the DSL and the headteacher')).toBeNull();
    fireEvent.change(screen.getByLabelText('What happened'), { target: { value: 'note' } });
    fireEvent.click(screen.getByLabelText('Only the DSL and the headteacher'));
    fireEvent.input(screen.getByLabelText('What was said or seen'), {
      target: { value: 'Aunt says they moved' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add to the log' }));
    await waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect(log.mock.calls[0]?.[0]).toMatchObject({
      kind: 'note',
      dslOnly: true,
      text: 'Aunt says they moved',
    });
  });
});
