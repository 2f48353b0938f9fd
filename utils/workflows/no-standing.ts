import type { Standing } from '@/utils/policy/standing';

/** Where a pupil stands before the school has a calendar: nothing can be counted without one. */
export const NO_STANDING: Standing = {
  counters: {
    absence: { days: 0, atMost: 0, sessions: 0, from: null, lastPresent: null },
    unauthorised: { days: 0, atMost: 0, sessions: 0, from: null },
    unseen: { days: 0, atMost: 0, lastSeen: null },
    noContact: { days: 0, atMost: 0, lastContact: null },
    illness: { days: 0, inYear: 0 },
    deletion: { days: 0 },
    penalty: { sessions: 0, from: null, to: null },
    percent: { attendance: null, unauthorised: null, possible: 0 },
  },
  prompts: [],
  deadlines: {},
  case: { status: 'none' },
};
