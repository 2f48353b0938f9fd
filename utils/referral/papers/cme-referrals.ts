import type { Gate } from './paper';
import {
  ABSENCE_SECTION,
  COMPLETED_BY,
  DESTINATION_SECTION,
  FAMILY_SECTION,
  LOG_SECTION,
  PUPIL_SECTION,
  SAFEGUARDING_SECTION,
  SCHOOL_SECTION,
  fieldsUnder,
  ownList,
} from './sections';

const WHY_SECTION = fieldsUnder('Reason for the referral', [
  { id: 'ref.reason', label: 'Reason for the referral and current circumstances' },
  { id: 'ref.furtherInfo', label: 'Anything else that helps to find the child or to keep them safe' },
]);

const CHILD_SECTIONS = [SCHOOL_SECTION, PUPIL_SECTION, FAMILY_SECTION, ABSENCE_SECTION, WHY_SECTION];
const END_SECTIONS = [SAFEGUARDING_SECTION, DESTINATION_SECTION, COMPLETED_BY, LOG_SECTION];
const SECTIONS = [...CHILD_SECTIONS, ...END_SECTIONS];

const ENQUIRIES: Gate = { id: 'enquiries', label: 'Reasonable enquiries', check: 'enquiries', byDay: null };

/** Worcestershire asks for a message to its team (seed 004); no form of it is known. */
export const WORCS_CME_REFERRAL = ownList({
  id: 'worcs-cme-referral',
  title: 'Children missing education: referral',
  kind: 'cme-referral',
  authority: 'Worcestershire',
  recipient: {
    name: 'Children Missing Education team, Education Welfare Service',
    email: 'edwelfareCME@worcschildrenfirst.org.uk',
  },
  source: 'Aspire Academy policy, The Role of the Aspire Academy',
  sections: SECTIONS,
  gates: [ENQUIRIES],
});

/** Derbyshire publishes a form on SchoolsNet (seed 003, 5.5); its fields are not known. */
export const DERBYSHIRE_CME_REFERRAL = ownList({
  id: 'derbyshire-cme-referral',
  title: 'Children missing education: referral',
  kind: 'cme-referral',
  authority: 'Derbyshire',
  recipient: { name: 'CME co-ordinator', email: 'cs.cmecoordinators@derbyshire.gov.uk' },
  source: 'Cromford policy 5.1, 5.5',
  sections: SECTIONS,
  gates: [ENQUIRIES],
});

/** Ealing's readiness list (forms.md 1A): a referral without a home visit is refused. */
export const EALING_REASONABLE_ENQUIRY = ownList({
  id: 'ealing-reasonable-enquiry',
  title: 'Reasonable enquiry form',
  kind: 'cme-referral',
  authority: 'Ealing',
  advice:
    'Ealing refuses a referral without a home visit, with enquiries incomplete, or while the family is still in contact.',
  recipient: { name: 'CME officer', email: 'CME@ealing.gov.uk' },
  source: 'Ealing: completing your referral',
  sections: SECTIONS,
  gates: [{ id: 'home-visit', label: 'Home visit', check: 'home-visit', byDay: 10 }, ENQUIRIES],
});

/** Barking and Dagenham's audit form was not found (forms.md 1A). */
export const LBBD_CME_REFERRAL = ownList({
  id: 'lbbd-cme-referral',
  title: 'Children missing education: referral',
  kind: 'cme-referral',
  authority: 'Barking and Dagenham',
  recipient: { name: 'CME officer, Barking and Dagenham' },
  source: 'Barking and Dagenham guidance 3.1',
  sections: SECTIONS,
  gates: [ENQUIRIES],
});
