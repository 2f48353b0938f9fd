import { expect, it } from 'vitest';
import { barriers } from '@/tests/tools/axe';

it('the check for barriers finds a field without a label and a button without a name', async () => {
  document.body.append(document.createElement('input'), document.createElement('button'));
  expect((await barriers()).map((found) => found.split(':')[0])).toEqual(['button-name', 'label']);
});
