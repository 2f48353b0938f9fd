import { html } from '../html';
import type { Markup } from '../html';
import { line, portalPage } from './frame';

const child = (more: Markup) =>
  html`<form method="post" action="/sent">
    <h2>Child</h2>
    ${line('sn', 'Surname')}${more}<button>Submit</button>
  </form>`;

/** Two pupils on one page: neither is certain to be ours. */
const twoChildren = () =>
  portalPage(
    'Several children',
    html`<form>
      ${[1, 2].map(
        (n) =>
          html`<fieldset>
            <legend>Child ${n}</legend>
            ${line(`s${n}`, 'Surname')}${line(`d${n}`, 'Date of birth')}
          </fieldset>`,
      )}
      <fieldset>
        <legend>School details</legend>
        ${line('school', 'School name')}
      </fieldset>
    </form>`,
  );

const twiceTheSame = () =>
  portalPage(
    'Twice',
    html`<form>
      <h2>Pupil details</h2>
      ${line('a', 'Surname')}
      <h2>Child details</h2>
      ${line('b', 'Last name')}${line('c', 'UPN')}
    </form>`,
  );

const prefilled = () =>
  portalPage(
    'Prefilled',
    child(
      html`${line('fn', 'First name', 'value="Somebody"')}
        <label
          >Gender
          <select name="g">
            <option>Male</option>
            <option>Female</option>
          </select></label
        >
        <label
          >Year group
          <select name="y">
            <option value="">Year group</option>
            <option value="4">Year 4</option>
          </select></label
        >
        <fieldset>
          <legend>Looked after child</legend>
          <label><input type="radio" name="l" value="y" /> Yes</label
          ><label><input type="radio" name="l" value="n" checked /> No</label>
        </fieldset>
        ${line('upn', 'UPN', 'readonly')}<label
          >Date of birth <input name="dob" type="date" disabled
        /></label>`,
    ),
  );

/** Fields that nobody sees, and one that says what it is for. */
const honeypots = () =>
  portalPage(
    'Traps',
    child(
      html`<div style="position:absolute;left:-9999px">${line('email2', 'First name')}</div>
        <div style="display:none">${line('none', 'First name')}</div>
        <div style="visibility:hidden">${line('vis', 'First name')}</div>
        <div style="height:0;overflow:hidden">${line('flat', 'First name')}</div>
        <div style="opacity:0">${line('clear', 'First name')}</div>
        <div aria-hidden="true">${line('aria', 'First name')}</div>
        <div class="visually-hidden">${line('tiny', 'First name')}</div>
        <div>
          <label for="tab">First name</label><input id="tab" name="tab" tabindex="-1" autocomplete="off" />
        </div>
        ${line('website', 'Leave this field blank')} ${line('honeypot_fn', 'First name')}
        <div style="transform:scale(0)">${line('scaled', 'First name')}</div>
        <input type="hidden" name="forename" value="" />
        ${line('fn', 'First name')}`,
    ),
  );

/** Lists and boxes that send the page, in every way a page can be made to. */
const postback = () =>
  portalPage(
    'Postback',
    html`<form id="f" method="post" action="/sent">
      <h2>Child</h2>
      <label
        >Gender
        <select name="g" onchange="this.form.submit()">
          <option value="">Select</option>
          <option>Male</option>
          <option>Female</option>
        </select></label
      >
      <label
        >Year group
        <select name="y" data-autosubmit="true">
          <option value="">Select</option>
          <option>Year 4</option>
        </select></label
      >
      <label>UPN <input name="upn" onblur="__doPostBack('upn','')" /></label>
      <label>First name <input name="fn" hx-post="/sent" /></label>
      <fieldset>
        <legend>Child in need</legend>
        <label><input type="radio" name="cin" value="y" onclick="location.href='/govuk'" /> Yes</label
        ><label><input type="radio" name="cin" value="n" /> No</label>
      </fieldset>
      ${line('sn', 'Surname')}<label>Date of birth <input type="date" name="dob" /></label>
    </form>`,
    `function __doPostBack() { document.getElementById('f').submit(); }`,
  );

/** Handlers set by script, which cannot be seen beforehand. */
const hiddenPostback = () =>
  portalPage(
    'Hidden postback',
    html`<form id="f" method="post" action="/sent">
      <h2>Child</h2>
      ${line('sn', 'Surname')}
      <label
        >Gender
        <select name="gender">
          <option value="">Select</option>
          <option>Male</option>
          <option>Female</option>
        </select></label
      >${line('upn', 'UPN')}
    </form>`,
    `document.querySelector('[name=gender]').addEventListener('change', () => document.getElementById('f').submit());`,
  );

/** The same from a script of its own file. */
const unseenPostback = () =>
  portalPage(
    'Unseen postback',
    html`<form id="f" method="post" action="/sent">
        <h2>Child</h2>
        ${line('sn', 'Surname')}
        <label
          >Gender
          <select name="gender">
            <option value="">Select</option>
            <option>Male</option>
            <option>Female</option>
          </select></label
        >${line('upn', 'UPN')}
      </form>
      <script src="/postback.js"></script>`,
  );

const hiddenLeave = () =>
  portalPage(
    'Hidden leaving',
    html`<form id="f">
      <h2>Child</h2>
      <label
        >Gender
        <select name="gender">
          <option value="">Select</option>
          <option>Male</option>
          <option>Female</option>
        </select></label
      >${line('sn', 'Surname')}
    </form>`,
    `document.querySelector('[name=gender]').addEventListener('change', () => setTimeout(() => { location.href = '/govuk'; }, 0));
document.querySelector('[name=sn]').addEventListener('blur', () => fetch('/sent', { method: 'POST', body: 'x' }).catch(() => undefined));`,
  );

const masked = () =>
  portalPage(
    'Masks',
    child(
      html`${line('dob', 'Date of birth', 'placeholder="dd/mm/yyyy"')}<label>UPN <input name="upn" /></label
        ><label>First name <input name="fn" /></label>`,
    ),
    `const dob = document.querySelector('[name=dob]');
dob.addEventListener('input', () => { const d = dob.value.replace(/\\D/g, '').slice(0, 8); dob.value = [d.slice(0, 2), d.slice(2, 4), d.slice(4)].filter(Boolean).join('/'); });
document.querySelector('[name=upn]').addEventListener('change', (e) => { e.target.value = ''; });
document.querySelector('[name=fn]').addEventListener('input', (e) => { e.target.value = e.target.value.replace(/[^a-z ]/gi, ''); });`,
  );

const dates = () =>
  portalPage(
    'Dates',
    html`<form>
      <h2>Child</h2>
      ${line('us', 'Date of birth', 'placeholder="MM/DD/YYYY"')}
      <h2>Absence</h2>
      ${line('last', 'Date last attended', 'class="hasDatepicker"')}
      <div>
        <label for="first">First day of absence</label><input id="first" name="first" /><span class="hint"
          >For example, 2026-09-30</span
        >
      </div>
      <div>
        <label for="seen">Date last seen (dd/mm/yyyy or mm/dd/yyyy)</label><input id="seen" name="seen" />
      </div>
      <h2>Referral</h2>
      <label>Date of referral <input type="date" name="ref" max="2026-01-01" /></label>
    </form>`,
  );

const american = () =>
  portalPage(
    'American',
    html`<form>
      <h2>Child</h2>
      ${line('dob', 'Date of birth')}${line('sn', 'Surname')}
    </form>`,
    '',
    'en-US',
  );

const limits = () =>
  portalPage(
    'Limits',
    html`<form>
      <h2>Child</h2>
      ${line('sn', 'Surname', 'maxlength="5"')}<label
        >Home address <textarea name="ad" maxlength="20"></textarea>
      </label>
      <h2>Actions</h2>
      <label>Actions taken <textarea name="log"></textarea></label
      ><small>You have 250 characters remaining</small>
      <div>
        <label for="visits">Dates and outcomes of home visits</label
        ><textarea id="visits" name="visits" maxlength="10"></textarea>
      </div>
    </form>`,
  );

const declarations = () =>
  portalPage(
    'Declarations',
    child(
      html`<label><input type="checkbox" name="c1" /> I agree to the privacy notice</label>
        <label><input type="checkbox" name="c2" /> The parents have consented to this referral</label>
        <label><input type="checkbox" name="c3" /> Child in need</label>
        <label><input type="checkbox" name="c4" /> Child protection plan</label>
        <fieldset>
          <legend>Do you confirm that all enquiries were made?</legend>
          <label><input type="radio" name="r" value="y" /> Yes</label
          ><label><input type="radio" name="r" value="n" /> No</label>
        </fieldset>
        <h2>Declaration</h2>
        ${line('sig', 'Name')}<label>Date <input type="date" name="sd" /></label>
        <label>Enter the characters you see <input name="captcha" /></label
        ><canvas id="signature-pad" width="200" height="60"></canvas>`,
    ),
  );

const lists = () =>
  portalPage(
    'Lists',
    child(
      html`<div id="gl">Gender</div>
        <div role="combobox" aria-labelledby="gl" tabindex="0" aria-expanded="false">Select</div>
        <label>Home address <input name="ad" role="combobox" aria-autocomplete="list" /></label>
        <label>School <input name="school" list="schools" /></label
        ><datalist id="schools"><option>Larkfield Primary School</option></datalist>
        <label
          >Ethnicity
          <select name="e" multiple>
            <option>White British</option>
          </select></label
        >`,
    ),
  );

const react = () =>
  portalPage(
    'Controlled',
    html`<form>
      <h2>Child</h2>
      <label>Surname <input name="sn" /></label><label>First name <input name="fn" /></label>
    </form>`,
    `for (const input of document.querySelectorAll('input')) {
  const proto = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let state = '', tracked = '';
  Object.defineProperty(input, 'value', { get() { return proto.get.call(this); }, set(v) { tracked = String(v); proto.set.call(this, v); } });
  input.addEventListener('input', () => { const now = proto.get.call(input); if (now === tracked) return; state = now; tracked = now; });
  setInterval(() => { if (proto.get.call(input) !== state) proto.set.call(input, state); }, 20);
}`,
  );

const shadow = () =>
  portalPage(
    'Shadow',
    html`<h2>Child</h2>
      <la-field></la-field>`,
    `customElements.define('la-field', class extends HTMLElement { connectedCallback() {
  const root = this.attachShadow({ mode: 'open' }); const label = document.createElement('label'); label.textContent = 'Surname ';
  const input = document.createElement('input'); input.name = 'sn'; label.append(input); root.append(label); window.watchRoot(root); } });`,
  );

const frames = () =>
  portalPage(
    'Frames',
    html`<h2>Child</h2>
      ${line('sn', 'Surname')}<iframe
        title="Shut in"
        sandbox="allow-same-origin allow-scripts"
        src="/shut-in"
        width="600"
        height="200"
      ></iframe>
      <iframe title="Another council" id="other" width="600" height="200"></iframe>`,
    `document.getElementById('other').src = location.href.replace('127.0.0.1', 'localhost').replace('/frames', '/shut-in');`,
  );

const shutIn = () =>
  portalPage(
    'Inside',
    html`<form>
      <h2>Child</h2>
      ${line('inner', 'First name')}
    </form>`,
  );

/** Whose name it is. */
const whoseName = () =>
  portalPage(
    'Whose',
    html`<form>
      ${line('name', 'Name')}${line('job', 'Job title')}${line('mail', 'Email')}
      <h2>New school</h2>
      ${line('ns', 'Name')}${line('na', 'Address')}
      <h2>Social worker</h2>
      ${line('sw', 'Name')}${line('swt', 'Telephone')}
      <h2>Mother</h2>
      ${line('m', 'Name')}
      <h2>Who is the child with now?</h2>
      ${line('w', 'Name')}
      <h2>Family details</h2>
      ${line('f', 'Surname')}
      <h2>Parent or carer</h2>
      ${line('p', 'Name')}${line('pt', 'Telephone', 'type="tel"')}${line('pw', 'Work telephone')}
      <h2>Emergency contact</h2>
      ${line('e', 'Name')}
      <h2>For office use only</h2>
      ${line('o', 'UPN')}
      <fieldset>
        <legend>Previous address</legend>
        ${line('a1', 'Address line 1')}${line('a2', 'Postcode')}
      </fieldset>
    </form>`,
  );

/** Sections that come late, one after the other, and a field that is drawn anew. */
const late = () =>
  portalPage(
    'Late',
    html`<h1>Referral</h1>
      <div id="here"></div>`,
    `const add = (heading, name, label) => { const h = document.createElement('h2'); h.textContent = heading; const l = document.createElement('label'); l.textContent = label + ' ';
  const i = document.createElement('input'); i.name = name; l.append(i); document.getElementById('here').append(h, l); };
setTimeout(() => add('Child', 'sn', 'Surname'), 2500);
setTimeout(() => add('School', 'school', 'School name'), 4000);`,
  );

/** Fills, and then forgets what it was told. */
const forgets = () =>
  portalPage(
    'Forgets',
    child(html`${line('fn', 'First name')}`),
    `document.querySelector('[name=fn]').addEventListener('change', (e) => setTimeout(() => { e.target.value = 'XX'; }, 600));`,
  );

export const TRAP_PAGES: Readonly<Record<string, () => string>> = {
  '/two-children': twoChildren,
  '/twice': twiceTheSame,
  '/prefilled': prefilled,
  '/honeypots': honeypots,
  '/postback': postback,
  '/hidden-postback': hiddenPostback,
  '/hidden-leave': hiddenLeave,
  '/unseen-postback': unseenPostback,
  '/postback.js': () =>
    `document.querySelector('[name=gender]').addEventListener('change', () => document.getElementById('f').submit());`,
  '/masked': masked,
  '/dates': dates,
  '/american': american,
  '/limits': limits,
  '/declarations': declarations,
  '/lists': lists,
  '/react': react,
  '/shadow': shadow,
  '/frames': frames,
  '/shut-in': shutIn,
  '/whose': whoseName,
  '/late': late,
  '/forgets': forgets,
};
