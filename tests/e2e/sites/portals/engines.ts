import { html, raw } from '../html';
import { line, portalPage } from './frame';

const SEND = raw('<button type="submit">Submit</button>');

/** Like Granicus AchieveForms: the form comes late, in a frame of the same site. */
const granicus = () =>
  portalPage(
    '10 day absence return',
    html`<header>
        <a href="/">Council</a>
        <form role="search" action="/search"><input type="search" name="q" aria-label="Search" /></form>
      </header>
      <main>
        <h1>Ten day unauthorised absence</h1>
        <iframe id="fillform-frame-1" title="Form" src="/granicus-frame" width="900" height="1200"></iframe>
      </main>`,
  );

const granicusFrame = () =>
  portalPage(
    'Form',
    html`<div id="late"></div>`,
    `setTimeout(() => {
  const form = document.createElement('form');
  const add = (heading, fields) => {
    const h = document.createElement('h2'); h.textContent = heading; form.append(h);
    for (const [name, label, type] of fields) {
      const box = document.createElement('div'); box.className = 'af-field';
      const span = document.createElement('span'); span.dataset.name = name; span.textContent = label + ' *';
      const input = document.createElement(type === 'textarea' ? 'textarea' : 'input');
      input.name = name; if (type && type !== 'textarea') input.type = type;
      box.append(span, input); form.append(box);
    }
  };
  add('Pupil details', [['forename', 'Forename(s)'], ['surname', 'Surname'], ['dob', 'Date of birth', 'date'], ['upn', 'UPN'], ['year', 'Year group']]);
  add('Your details', [['yourname', 'Name'], ['youremail', 'Email address', 'email'], ['tel', 'Telephone number', 'tel']]);
  add('Absence', [['first', 'First day of absence', 'date'], ['days', 'Number of school days absent', 'number'], ['steps', 'Action taken by school (maximum 200 characters)', 'textarea']]);
  const button = document.createElement('button'); button.textContent = 'Next'; form.append(button);
  document.getElementById('late').append(form);
}, 1500);`,
  );

const HEX = (letter: string) => `q${letter.repeat(40)}_0_0`;

/** Like Jadu XFP: names that mean nothing, hidden tokens, every page a POST. */
const xfp = () =>
  portalPage(
    'Report a child missing education',
    html`<h1>Report a child missing education</h1>
      <form method="post" action="/xfp">
        <input type="hidden" name="__token" value="abc" /><input type="hidden" name="page" value="1" />
        <fieldset>
          <legend>About the child</legend>
          ${line(HEX('a'), 'First name (required)')}${line(HEX('b'), 'Last name (required)')}
          <div class="field">
            <label for="${HEX('c')}">Date of birth</label><span class="hint">DD/MM/YYYY</span
            ><input id="${HEX('c')}" name="${HEX('c')}" />
          </div>
          <div class="field">
            <label for="${HEX('d')}">Gender</label
            ><select id="${HEX('d')}" name="${HEX('d')}">
              <option value="">Please select...</option>
              <option>Male</option>
              <option>Female</option>
              <option>Other</option>
            </select>
          </div>
          <div class="field">
            <label for="${HEX('e')}">Year group</label
            ><select id="${HEX('e')}" name="${HEX('e')}">
              <option value="">Please select...</option>
              <option value="0">Reception</option>
              ${Array.from({ length: 11 }, (_none, at) => html`<option value="${at + 1}">Year ${at + 1}</option>`)}
            </select>
          </div>
        </fieldset>
        <fieldset>
          <legend>Last known address</legend>
          ${line(HEX('f'), 'Address line 1')}${line(HEX('1'), 'Address line 2')}${line(HEX('2'), 'Town or city')}${line(HEX('3'), 'Postcode')}
        </fieldset>
        <fieldset>
          <legend>Parent or carer 1</legend>
          ${line(HEX('4'), 'Full name')}${line(HEX('5'), 'Relationship to child')}${line(HEX('6'), 'Telephone number')}
        </fieldset>
        <fieldset>
          <legend>Parent or carer 2</legend>
          ${line(HEX('7'), 'Full name')}${line(HEX('8'), 'Relationship to child')}${line(HEX('9'), 'Mobile number')}${line(HEX('0'), 'Home telephone')}
        </fieldset>
        <label><input type="checkbox" name="declare" /> I confirm that the information is true</label>
        <button type="submit" name="next" value="Next">Next</button>
      </form>`,
  );

const dateParts = (id: string, legend: string) =>
  html`<div class="govuk-form-group">
    <fieldset class="govuk-fieldset" role="group" aria-describedby="${id}-hint">
      <legend class="govuk-fieldset__legend"><h1 class="govuk-heading-l">${legend}</h1></legend>
      <div id="${id}-hint" class="govuk-hint">For example, 27 3 2007</div>
      <div class="govuk-date-input" id="${id}">
        ${['day', 'month', 'year'].map(
          (part) =>
            html`<div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label" for="${id}-${part}"
                  >${part.charAt(0).toUpperCase() + part.slice(1)}</label
                >
                <input
                  class="govuk-input"
                  id="${id}-${part}"
                  name="${id}-${part}"
                  type="text"
                  inputmode="numeric"
                  autocomplete="bday-${part}"
                />
              </div>
            </div>`,
        )}
      </div>
    </fieldset>
  </div>`;

/** Like Stockport's form builder: one question a page. */
const govuk = () =>
  portalPage(
    'Date of birth',
    html`<main>
      <form method="post">
        ${dateParts('dob', 'What is the child’s date of birth?')}<button>Continue</button>
      </form>
    </main>`,
  );

/** GOV.UK radios with sections that open when an answer is chosen. */
const govukConditional = () =>
  portalPage(
    'Attendance return',
    html`<main>
      <h1>Attendance return</h1>
      <form method="post">
        <h2>Child</h2>
        <div class="govuk-form-group">
          <fieldset>
            <legend>What is the child’s gender?</legend>
            <div class="govuk-radios">
              <div class="govuk-radios__item">
                <input id="g1" name="gender" type="radio" value="m" style="opacity:0" /><label for="g1"
                  >Male</label
                >
              </div>
              <div class="govuk-radios__item">
                <input id="g2" name="gender" type="radio" value="f" style="opacity:0" /><label for="g2"
                  >Female</label
                >
              </div>
            </div>
          </fieldset>
        </div>
        <div class="govuk-form-group">
          <fieldset>
            <legend>Does the child have any brothers or sisters?</legend>
            <div class="govuk-radios">
              <div><input id="s1" name="sib" type="radio" value="y" /><label for="s1">Yes</label></div>
              <div class="conditional hidden" id="cond">
                <fieldset>
                  <legend>Sibling 1</legend>
                  ${line('sib1name', 'Name')}${line('sib1school', 'School')}
                </fieldset>
              </div>
              <div><input id="s2" name="sib" type="radio" value="n" /><label for="s2">No</label></div>
            </div>
          </fieldset>
        </div>
        <div class="govuk-form-group">
          <fieldset>
            <legend>Is the child a child in need?</legend>
            <div class="govuk-radios">
              <div><input id="c1" name="cin" type="radio" value="y" /><label for="c1">Yes</label></div>
              <div><input id="c2" name="cin" type="radio" value="n" /><label for="c2">No</label></div>
            </div>
          </fieldset>
        </div>
        <div class="govuk-form-group">
          <fieldset>
            <legend>Is the child looked after?</legend>
            <div class="govuk-radios">
              <div><input id="l1" name="lac" type="radio" value="y" /><label for="l1">Yes</label></div>
              <div><input id="l2" name="lac" type="radio" value="n" /><label for="l2">No</label></div>
            </div>
          </fieldset>
        </div>
        <button>Continue</button>
      </form>
    </main>`,
    `for (const radio of document.querySelectorAll('[name=sib]')) radio.addEventListener('click', () => document.getElementById('cond').classList.toggle('hidden', !document.getElementById('s1').checked));`,
  );

/** Like a Drupal webform: fieldsets with legends, date inputs, composites that repeat. */
const drupal = () =>
  portalPage(
    'Pupil to be deleted from the school roll',
    html`<main>
      <h1>School roll: pupil to be deleted</h1>
      <form method="post" class="webform-submission-form">
        <fieldset id="edit-pupil">
          <legend><span class="fieldset-legend">Pupil</span></legend>
          <div class="form-item">
            <label for="edit-pupils-name">Pupils Name</label
            ><input id="edit-pupils-name" name="pupils_name" type="text" />
          </div>
          <div class="form-item">
            <label for="edit-dob">Date of birth</label><input id="edit-dob" name="dob" type="date" />
          </div>
          <div class="form-item">
            <label for="edit-upn">UPN</label><input id="edit-upn" name="upn" maxlength="13" />
          </div>
          <div class="form-item">
            <label for="edit-last">Date last attended</label><input type="date" id="edit-last" name="last" />
          </div>
        </fieldset>
        <fieldset>
          <legend>Siblings</legend>
          <table>
            <thead>
              <tr>
                <th>Name</th>
                <th>Date of birth</th>
                <th>School</th>
              </tr>
            </thead>
            <tbody>
              ${[0, 1].map(
                (row) =>
                  html`<tr>
                    <td><input name="siblings[items][${row}][name]" /></td>
                    <td><input type="date" name="siblings[items][${row}][dob]" /></td>
                    <td><input name="siblings[items][${row}][school]" /></td>
                  </tr>`,
              )}
            </tbody>
          </table>
          <button type="button">Add another</button>
        </fieldset>
        <fieldset>
          <legend>Please select Reason for deleting pupil from admission register</legend>
          ${['School attendance order', 'Another school', 'Home education', '20 days'].map(
            (reason, at) =>
              html`<div>
                <input type="radio" name="reason" id="r${at}" value="${at}" /><label for="r${at}"
                  >${reason}</label
                >
              </div>`,
          )}
        </fieldset>
        <fieldset>
          <legend>School details</legend>
          ${line('school', 'School name')}${line('dfe', 'DfE number', 'maxlength="7"')}${line('head', 'Headteacher')}${line('completed', 'Form completed by')}${line('role', 'Job title')}
        </fieldset>
        <div><label for="doc">Supporting documents</label><input type="file" id="doc" name="doc" /></div>
        ${SEND}
      </form>
    </main>`,
  );

/** Log in first: nothing is typed there. */
const logIn = () =>
  portalPage(
    'Sign in',
    html`<form method="post">
      <h1>Sign in</h1>
      ${line('user', 'Email address')}<label>Password <input type="password" name="p" /></label
      ><button>Sign in</button>
    </form>`,
  );

const search = () =>
  portalPage(
    'Search',
    html`<main>
      <h1>Search</h1>
      <form action="/search">${line('q', 'What are you looking for?')}<button>Search</button></form>
    </main>`,
  );

export const ENGINE_PAGES: Readonly<Record<string, () => string>> = {
  '/granicus': granicus,
  '/granicus-frame': granicusFrame,
  '/xfp': xfp,
  '/govuk': govuk,
  '/govuk-conditional': govukConditional,
  '/drupal': drupal,
  '/log-in': logIn,
  '/search': search,
};
