import type { Condition } from '@/utils/policy/policy';

/** A condition of a step, as a sentence that is true while it holds. */
export function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'first-mark':
      return `The first missed session is marked ${condition.code}: nobody has given a reason.`;
    case 'latest-mark':
      return `The latest mark is ${condition.codes.join(' or ')}.`;
    case 'unexplained':
      return 'No reason has been given for the absence.';
    case 'no-contact':
      return 'No parent or carer has been spoken to for five school days or more.';
    case 'in-contact':
      return 'A parent or carer has been spoken to in this absence.';
    case 'whereabouts-unknown':
      return 'Nothing on record says where the child is.';
    case 'flag':
      return `On record: ${condition.anyOf.map((flag) => flag.replaceAll('-', ' ')).join(', or ')}.`;
    case 'social-worker':
      return 'The child has a social worker.';
    case 'compulsory-age':
      return 'The child is of compulsory school age, or their date of birth is not on record.';
    case 'enquiries-logged':
      return 'Enquiries have been logged.';
    case 'joint-enquiries':
      return 'Joint enquiries with the local authority have been logged.';
    case 'home-visit-logged':
      return 'A home visit has been logged.';
    case 'any-of':
      return condition.conditions.map(conditionWords).join(' Or: ');
  }
}
