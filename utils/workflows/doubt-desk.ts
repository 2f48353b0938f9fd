import { watchLastReading, watchTable } from '@/utils/store/watch';
import { orRefused } from './acting';
import { openDoubts } from './open-doubts';
import type { Doubt } from './open-doubts';
import type { Outcome } from './outcome';
import type { DeskPorts } from './ports';
import { settleDoubt } from './settle-doubt';
import { undoSettled } from './undo-settled';
import type { WhoItIs } from './settle-doubt';

/** "Who is this?": rows that nobody could place, and what staff say of them. */
export interface DoubtDesk {
  watchDoubts(show: (doubts: readonly Doubt[]) => void): () => void;
  /** `done` with an id for `undoSettled`. */
  settle(doubtId: string, who: WhoItIs): Promise<Outcome<string>>;
  undoSettled(id: string): Promise<Outcome>;
}

export function openDoubtDesk(ports: DeskPorts): DoubtDesk {
  return {
    watchDoubts(show) {
      let turn = 0;
      const look = async () => {
        const mine = (turn += 1);
        // Locked, or a store that fails: there is nothing to ask then, and the desk says so itself.
        const doubts = await openDoubts(ports).catch(() => []);
        if (mine === turn) show(doubts);
      };
      const changed = () => void look();
      const stops = [
        watchLastReading(ports.database, changed, changed),
        watchTable(ports.database, 'pupils', changed, changed),
        watchTable(ports.database, 'settings', changed, changed),
      ];
      return () => {
        turn = -1;
        for (const stop of stops) stop();
      };
    },
    settle: (doubtId, who) => orRefused(() => settleDoubt(doubtId, who, ports)),
    undoSettled: (id) => orRefused(() => undoSettled(id, ports)),
  };
}
