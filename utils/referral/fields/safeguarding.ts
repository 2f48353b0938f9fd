import { field } from './field';
import type { Field } from './field';

/** Safeguarding and services (forms.md 2.7). All are the DSL's to enter or confirm. */
export const SAFEGUARDING_FIELDS: readonly Field[] = [
  field('sg.lac', 'Looked-after child', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.cpPlan', 'Subject to a child protection plan', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.cin', 'Child in need', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.earlyHelp', 'Early help', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.socialCareKnown', 'Known to social care', 'choice', 'DSL', 'dsl', 'dsl'),
  field('sg.socialWorker', 'Social worker', 'text', 'DSL', 'dsl', 'dsl'),
  field('sg.socialWorkerInformed', 'Date the social worker was told', 'date', 'LOG', 'dsl', 'dsl'),
  field('sg.privateFostering', 'Private fostering', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.careOrder', 'Care order', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.courtOrders', 'Other court orders', 'text', 'DSL', 'dsl', 'dsl'),
  field('sg.risk', 'Known risks', 'list', 'DSL', 'dsl', 'dsl'),
  field('sg.mash', 'Date referred to children’s social care', 'date', 'LOG', 'dsl', 'dsl'),
  field('sg.mashOutcome', 'Outcome of the referral to children’s social care', 'text', 'LOG', 'dsl', 'dsl'),
  field('sg.police', 'Date reported to the police', 'date', 'LOG', 'dsl', 'dsl'),
  field('sg.policeOutcome', 'Police reference and outcome', 'text', 'LOG', 'dsl', 'dsl'),
  field('sg.loneWorker', 'Safety of visiting staff', 'long-text', 'TYPE', 'dsl', 'dsl'),
  field('sg.agencies', 'Agencies involved', 'long-text', 'TYPE', 'dsl', 'dsl'),
  field('sg.youthJustice', 'Youth justice worker', 'yes-no', 'DSL', 'dsl', 'dsl'),
  field('sg.camhs', 'Mental health services', 'text', 'DSL', 'dsl', 'dsl'),
  field('sg.ewo', 'Education welfare officer', 'text', 'DSL', 'dsl', 'dsl'),
];

/** Chronologies (forms.md 2.8): each is a choice of rows of the same log. */
export const LOG_FIELDS: readonly Field[] = [
  field('log.all', 'All contact, visits and enquiries', 'log', 'LOG', 'check', 'log'),
  field('log.contactAttempts', 'Attempts to contact the family', 'log', 'LOG', 'check', 'log'),
  field('log.firstDayCalls', 'First day calls', 'log', 'LOG', 'check', 'log'),
  field('log.emergencyContacts', 'Attempts to reach emergency contacts', 'log', 'LOG', 'check', 'log'),
  field('log.homeVisits', 'Home visits', 'log', 'LOG', 'check', 'log'),
  field('log.siblings', 'Enquiries with brothers’ and sisters’ schools', 'log', 'LOG', 'check', 'log'),
  field(
    'log.community',
    'Enquiries with staff, friends, neighbours and relatives',
    'log',
    'LOG',
    'check',
    'log',
  ),
  field('log.socialMedia', 'Social media searches', 'log', 'LOG', 'check', 'log'),
  field('log.agencies', 'Enquiries with agencies', 'log', 'LOG', 'check', 'log'),
  field('log.otherLa', 'Enquiries with other authorities and schools', 'log', 'LOG', 'check', 'log'),
  field('log.enquiries', 'Wider enquiries', 'log', 'LOG', 'check', 'log'),
  field('log.letters', 'Letters sent', 'log', 'LOG', 'check', 'log'),
  field('log.told', 'Who has been told', 'log', 'LOG', 'dsl', 'log'),
  field('log.sightings', 'When the child was seen', 'log', 'LOG', 'check', 'log'),
];
