import { html } from '../html';
import { line, portalPage } from './frame';

/** Like an ASP.NET page of an admissions portal: generated names, some lists post back. */
const webforms = () =>
  portalPage(
    'Absence and Irregular Attendance Form',
    html`<form method="post" id="aspnetForm">
      <input type="hidden" name="__VIEWSTATE" value="x" /><a href="/logout">Login</a><a href="/back">Back</a>
      <h2>Pupil Details</h2>
      <table>
        <tr>
          <td>Surname:</td>
          <td><input name="ctl00$Main$txtSurname" id="ctl00_Main_txtSurname" /></td>
          <td>Forename(s):</td>
          <td><input name="ctl00$Main$txtForename" /></td>
        </tr>
        <tr>
          <td>Date of Birth (dd/mm/yyyy):</td>
          <td><input name="ctl00$Main$txtDob" /></td>
          <td>Gender:</td>
          <td>
            <input type="radio" name="ctl00$Main$rbl" value="M" /> Male
            <input type="radio" name="ctl00$Main$rbl" value="F" /> Female
          </td>
        </tr>
        <tr>
          <td>Year Group:</td>
          <td>
            <select
              name="ctl00$Main$ddlYear"
              onchange="javascript:setTimeout('__doPostBack(\\'ctl00$Main$ddlYear\\',\\'\\')', 0)"
            >
              <option selected value="">--Select--</option>
              <option>Year 3</option>
              <option>Year 4</option>
            </select>
          </td>
          <td>UPN:</td>
          <td><input name="ctl00$Main$txtUpn" /></td>
        </tr>
      </table>
      <h2>Attendance</h2>
      <table>
        <tr>
          <td>First day of absence:</td>
          <td><input name="ctl00$Main$txtFirst" /></td>
        </tr>
        <tr>
          <td>Attendance %:</td>
          <td><input name="ctl00$Main$txtPercent" /></td>
        </tr>
      </table>
      <h2>Submitted by</h2>
      <table>
        <tr>
          <td>Name:</td>
          <td><input name="ctl00$Main$txtName" /></td>
        </tr>
        <tr>
          <td>Email:</td>
          <td><input name="ctl00$Main$txtEmail" /></td>
        </tr>
      </table>
      <input type="submit" value="Submit" />
    </form>`,
    `function __doPostBack() { document.getElementById('aspnetForm').submit(); }`,
  );

/** Like SmartSurvey: generated ids, the questions in headings, drawn by script. */
const survey = () =>
  portalPage(
    'CME1 Referral Form',
    html`<div class="survey">
      <div class="page">
        <div class="question" id="q1001">
          <h3 id="t1">1. Child’s surname *</h3>
          <input id="x91" aria-labelledby="t1" />
        </div>
        <div class="question">
          <h3 id="t2">2. Child’s first name</h3>
          <div class="answer"><input id="x92" type="text" /></div>
        </div>
        <div class="question">
          <h3 id="t3">3. Child’s date of birth</h3>
          <div class="answer"><input id="x93" type="text" placeholder="DD/MM/YYYY" /></div>
        </div>
        <div class="question">
          <h3>4. Is the child subject to a child protection plan?</h3>
          <div role="radiogroup">
            <label><input type="radio" name="q4" value="1" /> Yes</label
            ><label><input type="radio" name="q4" value="2" /> No</label>
          </div>
        </div>
        <div class="question">
          <h3>5. What has the school done to locate the child?</h3>
          <textarea id="x95" maxlength="1000"></textarea>
        </div>
        <div class="question">
          <h3>6. Who is the child with now?</h3>
          <input id="x96" type="text" />
        </div>
      </div>
      <button>Next Page</button>
    </div>`,
  );

/** In-house: an address found by postcode, and typed by hand below; a list of grounds. */
const inHouse = () =>
  portalPage(
    'CME professional referral',
    html`<form method="post">
      <h2>About you</h2>
      ${line('fn', 'First name')}${line('sn', 'Surname')}${line('job', 'Job title')}${line('em', 'Email address')}
      <h2>About the young person</h2>
      ${line('yfn', 'First name')}${line('ysn', 'Surname')}
      <div>
        <label for="pcs">Postcode</label><input id="pcs" name="postcode_search" /><button type="button">
          Find address
        </button>
      </div>
      ${line('house', 'House number')}${line('street', 'Street')}${line('town', 'Town')}${line('county', 'County')}${line('pc', 'Postcode')}
      <div>
        <label for="seen">Date and time last seen</label
        ><input id="seen" name="seen" placeholder="dd/mm/yyyy hh:mm" />
      </div>
      <h2>Contact attempts</h2>
      <table>
        <tr>
          <th>Date</th>
          <th>Time</th>
          <th>Method</th>
          <th>Who was contacted</th>
          <th>Outcome</th>
        </tr>
        ${[0, 1, 2].map(
          (row) =>
            html`<tr>
              <td><input type="date" name="d${row}" /></td>
              <td><input type="time" name="t${row}" /></td>
              <td>
                <select name="m${row}">
                  <option value="">Select</option>
                  <option>Telephone</option>
                  <option>Email</option>
                  <option>Letter</option>
                </select>
              </td>
              <td><input name="w${row}" /></td>
              <td><input name="o${row}" /></td>
            </tr>`,
        )}
      </table>
      <button type="submit">Next</button>
    </form>`,
  );

export const OTHER_ENGINE_PAGES: Readonly<Record<string, () => string>> = {
  '/webforms': webforms,
  '/survey': survey,
  '/in-house': inHouse,
};
