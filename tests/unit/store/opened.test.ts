import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { openDatabase } from '@/utils/store/database';
import { readAll } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { testCipher } from '../../tools/signed-in';

const AMELIA: KnownPupil = {
  id: 'pupil-1',
  pupil: { surname: 'Khan', forenames: 'Amelia' },
  misIds: [],
  alsoShownAs: [],
};

let databases = 0;

function openNew() {
  const cipher = testCipher();
  return { cipher, database: openDatabase(cipher, `opened-${(databases += 1)}`) };
}

type Database = ReturnType<typeof openNew>['database'];

const save = (database: Database, pupil: KnownPupil) =>
  write(database, () => Promise.resolve({ writes: { put: { pupils: [pupil] } }, value: 'saved' }));

describe('pupils that were opened before', () => {
  it('are opened anew when they were written again', async () => {
    const { database } = openNew();
    await save(database, AMELIA);
    await readAll(database, 'pupils');
    await save(database, { ...AMELIA, pupil: { ...AMELIA.pupil, surname: 'Khan-Webb' } });
    expect((await readAll(database, 'pupils')).map(({ pupil }) => pupil.surname)).toEqual(['Khan-Webb']);
  });

  it('are not believed when a backup has put other bytes under the same number of writing', async () => {
    const { database } = openNew();
    await save(database, AMELIA);
    await readAll(database, 'pupils');
    const [row] = await database.pupils.toArray();
    const body = Uint8Array.from(row?.body ?? []).map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    await database.pupils.put({ ...(row ?? { id: '', revision: 0 }), body });
    await expect(readAll(database, 'pupils')).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('cannot be read once everything is locked', async () => {
    const { cipher, database } = openNew();
    await save(database, AMELIA);
    await readAll(database, 'pupils');
    cipher.signedIn = null;
    await expect(readAll(database, 'pupils')).rejects.toMatchObject({ kind: 'locked' });
  });
});
