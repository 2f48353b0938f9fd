import type { PaperFacts } from '@/utils/referral/answering/facts';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';

/** What a paper is answered from. Null while the school has no calendar: then nothing is counted, and no paper is made. */
export function paperFacts(view: SchoolView, row: PupilRow): PaperFacts | null {
  const { calendar, policy, settings, now, school, acting, staff } = view;
  if (calendar === null) return null;
  const log = row.events.map((event) => event.row);
  return {
    situation: { policy, settings, calendar, pupil: row.pupil, strip: row.strip, log, now },
    standing: row.standing,
    school,
    ...(acting === null ? {} : { staff: acting }),
    allStaff: staff,
    ...(acting?.role === 'dsl' ? {} : { dslAnswers: 'withheld' as const }),
  };
}
