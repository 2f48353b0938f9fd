import { send } from '@/utils/messages/messages';
import { withinLimits } from '@/utils/messages/limits';
import { ageOfContent } from '@/utils/readers/content-time';
import { untilStill } from '@/utils/readers/stillness';
import { isBeingTyped, readWholePage } from '@/utils/readers/whole-register';
import type { Reading } from '@/utils/register/reading';
import type { WholeProgress } from '@/utils/register/whole-progress';
import { WHOLE_TROUBLES } from '@/utils/wording/whole-register';

const MOST_LOOKS = 800;
/** A panel that was closed asks no more; the page is then put back at once. */
const ABANDONED_MS = 5000;

const AT_FIRST: WholeProgress = { state: 'reading', read: 0, of: null, complete: false, message: null };

/** One reading of a whole register, scrolled for staff, from its start to its end. */
export class WholeRun {
  private now = AT_FIRST;
  private isStopped = false;
  private asked = performance.now();

  constructor(
    private readonly document: Document,
    private readonly read: (document: Document) => Reading,
    private readonly touched: number,
  ) {
    if (isBeingTyped(document)) this.fail(WHOLE_TROUBLES.typing);
    else this.run().catch(() => this.fail(WHOLE_TROUBLES.unexpected));
  }

  progress(): WholeProgress {
    this.asked = performance.now();
    return this.now;
  }

  stop(): void {
    this.isStopped = true;
  }

  private fail(message: string): void {
    this.now = { ...this.now, state: 'failed', message };
  }

  private async run(): Promise<void> {
    const age = ageOfContent(this.document, this.touched);
    const isOver = () => this.isStopped || performance.now() - this.asked > ABANDONED_MS;
    const reading = await readWholePage(this.document, this.read, {
      mostLooks: MOST_LOOKS,
      settled: () => untilStill(this.document),
      isStopped: isOver,
      onLook: ({ pupils, expected, complete }) => {
        this.now = { ...this.now, read: pupils.length, of: expected, complete };
      },
    });
    const wasStopped = isOver() && !reading.complete;
    const [problem] = reading.problems;
    if (reading.page === 'none') return this.fail(problem?.message ?? WHOLE_TROUBLES.unexpected);
    const sent = await send('register-read', { reading: withinLimits(reading), age });
    if (sent?.recorded !== true) return this.fail(WHOLE_TROUBLES['not-kept']);
    this.now = { ...this.now, state: wasStopped ? 'stopped' : 'done' };
  }
}
