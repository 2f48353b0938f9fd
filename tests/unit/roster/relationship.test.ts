import { describe, expect, it } from 'vitest';
import { saysParentOrCarer } from '@/utils/roster/relationship';

describe('who counts as a parent or carer', () => {
  it.each(['Mother', 'father', 'Mum', 'step-father', 'Step mother', 'Foster carer', 'legal guardian'])(
    '%s does',
    (words) => expect(saysParentOrCarer(words)).toBe(true),
  );
  it.each(['Grandmother', 'grand-mother', "Mother's friend", 'neighbour', 'Aunt', 'childminder', ''])(
    '%s does not: a needless call is better than a missed child',
    (words) => expect(saysParentOrCarer(words)).toBe(false),
  );
});
