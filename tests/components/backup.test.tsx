import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupStatus, RestorePreview } from '@/components/backup/actions';
import { BackupPart } from '@/components/backup/backup-part';
import { BackupWarning } from '@/components/backup/backup-status';
import { RestoreCheck } from '@/components/backup/restore-check';
import { RestoreFlow } from '@/components/backup/restore-flow';
import { schoolMoment } from '@/utils/calendar/school-date';
import { barriers } from '@/tests/tools/axe';
import { done, refused } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const NONE: BackupStatus = {
  folders: true,
  folder: null,
  last: null,
  trouble: null,
  late: false,
  folderMissing: false,
};
const LAST = { at: schoolMoment('2026-11-20T16:00'), generation: 7, where: 'folder' } as const;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

function show(status: Partial<BackupStatus>, chooseFolder = done()) {
  const actions = {
    watch: (see: (now: BackupStatus) => void) => {
      see({ ...NONE, ...status });
      return () => undefined;
    },
    chooseFolder,
    backUpNow: done(),
    saveBackupFile: done(),
  };
  render(<BackupPart actions={actions} />);
}

describe('the backups', () => {
  it('says that there is none yet, and offers a folder', async () => {
    show({});
    expect(screen.getByText('None has been made on this computer yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('offers a file alone where the browser writes to no folder', async () => {
    show({ folders: false });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Save a backup file']);
    expect(await barriers()).toEqual([]);
  });

  it('names a folder that was refused, at the top', async () => {
    show({ folder: 'Backups', last: LAST }, refused('The browser did not allow this folder.'));
    press('Choose another folder');
    expect((await screen.findByRole('alert')).textContent).toContain('did not allow this folder');
    expect(await barriers()).toEqual([]);
  });

  it('warns in words when one is late or went wrong, and not when all is well', async () => {
    const { rerender } = render(<BackupWarning status={{ ...NONE, last: LAST }} />);
    expect(screen.queryByRole('status')).toBeNull();
    rerender(<BackupWarning status={{ ...NONE, last: LAST, late: true }} />);
    expect(screen.getByRole('status').textContent).toContain('The last backup was made');
    rerender(<BackupWarning status={{ ...NONE, trouble: 'The folder cannot be written to.' }} />);
    expect(screen.getByRole('status').textContent).toContain('The folder cannot be written to.');
    expect(await barriers()).toEqual([]);
  });
});

describe('restoring', () => {
  const PREVIEW: RestorePreview = {
    generation: 6,
    madeAt: schoolMoment('2026-11-19T16:00'),
    madeBy: 'Office, JM',
    counts: { pupils: 210, entries: 64, cases: 9 },
    people: [{ memberId: 'one', label: 'DSL, PN', role: 'dsl', withDevice: false }],
    overExisting: true,
    confirm: 'older',
    why: 'older',
  };

  it('begins with the file', async () => {
    render(<RestoreFlow actions={{ previewRestore: vi.fn(), restore: vi.fn() }} onDone={vi.fn()} />);
    expect(screen.getByLabelText('Backup file')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('shows what is in it, and restores nothing before somebody has signed in', async () => {
    const restore = vi.fn(refused('The passphrase is not right.') as never);
    const actions = { previewRestore: vi.fn(), restore };
    render(<RestoreCheck actions={actions} preview={PREVIEW} onRestored={vi.fn()} onBack={vi.fn()} />);
    expect(screen.getByText(/This backup is older/)).toBeTruthy();
    press('Restore');
    await screen.findAllByText('Choose who you are');
    expect(restore).not.toHaveBeenCalled();
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByLabelText(/DSL, PN/));
    fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'not the one' } });
    press('Restore');
    expect((await screen.findByRole('alert')).textContent).toContain('The passphrase is not right.');
    expect(await barriers()).toEqual([]);
  });
});
