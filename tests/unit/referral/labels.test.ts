import { describe, expect, it } from 'vitest';
import { contextUnder, START } from '@/utils/referral/labels/context';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { MEANINGS } from '@/utils/referral/labels/meanings';

const under = (heading: string, label: string) => {
  const meaning = meaningOf(label, heading === '' ? START : contextUnder(heading, START));
  if (meaning.kind === 'field') return meaning.index === null ? meaning.id : `${meaning.id}#${meaning.index}`;
  return meaning.kind === 'joined' ? meaning.ids.join('+') : meaning.kind;
};

describe('label texts seen on councils’ forms', () => {
  it.each([
    ['', 'SURNAME*', 'child.surname'],
    ['', 'FIRST NAME*', 'child.forenames'],
    ['', 'GENDER*', 'child.sex'],
    ['', 'Male / Female', 'child.sex'],
    ['', 'DOB*', 'child.dob'],
    ['', 'D.O.B.', 'child.dob'],
    ['', 'What is the child’s date of birth?', 'child.dob'],
    ['', 'YEAR GROUP', 'child.year'],
    ['', 'UPN*:', 'child.upn'],
    ['', 'CURRENT ADDRESS* (include post code)', 'addr.current'],
    ['', 'Last known address;', 'addr.current'],
    ['', "PARENT'S NAME/PHONE NO*", 'parent[].name+parent[].phones'],
    ['', 'CURRENT/PREVIOUS SCHOOL*', 'school.name'],
    ['', 'DATE LAST ATTENDED:', 'att.lastAttended'],
    ['', 'Date last attended school:', 'att.lastAttended'],
    ['', 'Date last in education:', 'att.lastAttended'],
    ['', 'Date last seen:', 'att.lastSeen'],
    ['', 'Forename(s):', 'child.forenames'],
    ['', 'Parent(s) names and all contact details:', 'parent[]'],
    ['', "Pupil's name:", 'child.fullName'],
    ['', 'Pupils Name', 'child.fullName'],
    ['', 'Ethnicity (please state if not known)', 'child.ethnicity'],
    ['', 'Child in Care:', 'sg.lac'],
    ['', 'Subject to a child protection plan:', 'sg.cpPlan'],
    ['', 'Traveller Family', 'child.gypsyRomaTraveller'],
    ['', 'Siblings Name(s) and DOB:', 'sib[].name+sib[].dob'],
    ['', 'School sibling(s) attend:', 'sib[].school'],
    ['', 'First day of absence', 'att.firstAbsent'],
    ['', 'Number of consecutive school days absent', 'att.daysContinuous'],
    ['', 'Name of DSL', 'dsl.name'],
    ['', 'Previous school', 'att.previousSchool'],
    ['', 'School', 'school.name'],
    ['', 'Name of school', 'school.name'],
    ['', 'Date of referral', 'ref.date'],
    ['', 'Job title of person completing this form', 'referrer.role'],
  ])('under "%s" reads "%s" as %s', (heading, label, id) => {
    expect(under(heading, label)).toBe(id);
  });
});

describe('the table of wordings', () => {
  const headings = {
    any: '',
    child: 'Child',
    parent: 'Parent',
    emergencycontact: 'Emergency contact',
    sibling: 'Sibling',
    referrer: 'Referrer',
    school: 'School',
    visit: 'Home visit',
  };

  it('gives every wording its own meaning, and none two', () => {
    for (const { id, of, labels } of MEANINGS) {
      for (const label of labels) expect(`${label} → ${under(headings[of], label)}`).toBe(`${label} → ${id}`);
    }
  });
});

describe('whose name it is', () => {
  it.each([
    ['Child', 'Name', 'child.fullName'],
    ['Pupil details', 'Full name:', 'child.fullName'],
    ['Your details', 'Name', 'referrer.name'],
    ['Referrer', 'Telephone', 'referrer.phone'],
    ['Details of person making referral', 'Job title', 'referrer.role'],
    ['Parent/Carer 1', 'Name', 'parent[].name#0'],
    ['Parent/carer 2 details', 'Mobile number', 'parent[].phones#1'],
    ['Sibling 1', 'Date of birth', 'sib[].dob#0'],
    ['Emergency contact', 'Relationship to child', 'contacts[].rel'],
    ['School details', 'Name', 'school.name'],
    ['Parent or carer', 'Relationship to pupil', 'parent[].relationship'],
    ['Child and family', 'Forename(s)', 'child.forenames'],
    ['Section 1: About the child', 'What is the child’s full name?', 'child.fullName'],
    ['Mother / father', 'Name', 'parent[].name'],
    ['Child and parent details', 'Surname', 'child.surname'],
  ])('under "%s" takes "%s" for %s', (heading, label, id) => {
    expect(under(heading, label)).toBe(id);
  });

  it.each([
    ['Home visit', 'Name'],
    ['Social worker', 'Name'],
    ['For office use only', 'Surname'],
    ['Pupil and parent details', 'Name'],
    ['Brothers and sisters', 'Child’s date of birth'],
    ['Child 2', 'Surname'],
    ['GP', 'Telephone'],
    ['New school', 'Address'],
    ['Declaration', 'Date'],
    ['Mother’s details', 'Name'],
    ['New address', 'Address'],
    ['Children in the family', 'Name'],
    ['Documents attached', 'Child protection plan'],
  ])('under "%s" leaves "%s" alone', (heading, label) => {
    expect(['unsure', 'closed']).toContain(under(heading, label));
  });
});

describe('labels that are not quite what they look like', () => {
  it.each([
    'Date last attended previous placement',
    'Surname at birth',
    'Mother’s maiden name',
    'Date of birth of parent',
    'Address (of new placement)',
    'Name of social worker',
    'Date of last home visit',
    'Previous UPN',
    'Reason',
    'Date',
    'Name and address of GP',
    'Ever been in care',
    'School nurse',
  ])('leaves "%s" alone', (label) => {
    expect(['unsure', 'closed']).toContain(under('', label));
  });
});
