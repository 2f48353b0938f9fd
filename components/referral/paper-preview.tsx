import { Tag } from '@/components/govuk/tag';
import type { TagColour } from '@/components/govuk/tag';
import type { Answer, AnswerState } from '@/utils/referral/answer';
import type { AnsweredSection, PaperAnswers } from '@/utils/referral/answers';
import type { ChecklistAnswer } from '@/utils/referral/checklist';
import { logLinesOf, printedDate, printedLine, printedLines } from '@/utils/referral/printing';
import { SOURCE_WORDS } from '@/utils/wording/sources';

interface PreviewProps {
  readonly answers: PaperAnswers;
  /** Answers that are the DSL's alone are named to others, not shown. */
  readonly showDsl: boolean;
}

/** The paper as it will print, with every filled place, where it came from, and every gap. */
export function PaperPreview({ answers, showDsl }: PreviewProps) {
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        The paper as it stands
      </h2>
      <div class="app-paper">
        <p class="app-paper__title">{answers.title}</p>
        <p class="app-quiet">{answers.about}</p>
        {answers.confidential ? (
          <p class="app-paper__notice">
            The address must not be disclosed. It is left off every line of this paper.
          </p>
        ) : null}
        {answers.sections.map((section) => (
          <Section key={section.heading} section={section} showDsl={showDsl} />
        ))}
      </div>
    </section>
  );
}

function Section({ section, showDsl }: { readonly section: AnsweredSection; readonly showDsl: boolean }) {
  return (
    <section class="app-paper__section">
      <h3 class="govuk-heading-s app-tight">{section.heading}</h3>
      {section.note === '' ? null : <p class="app-quiet">{section.note}</p>}
      <SectionBody section={section} showDsl={showDsl} />
    </section>
  );
}

function SectionBody({ section, showDsl }: { readonly section: AnsweredSection; readonly showDsl: boolean }) {
  switch (section.kind) {
    case 'fields':
      return (
        <dl class="app-paper__fields">
          {section.answers.map((answer) => (
            <AnswerRow key={answer.id} answer={answer} showDsl={showDsl} />
          ))}
        </dl>
      );
    case 'criteria':
      return (
        <ul class="app-paper__criteria">
          {section.criteria.map(({ id, label, holds }) => (
            <li key={id}>
              <span aria-hidden="true">{holds ? '☒' : '☐'}</span>
              <span class="govuk-visually-hidden">{holds ? 'Ticked: ' : 'Not ticked: '}</span> {label}
            </li>
          ))}
        </ul>
      );
    case 'checklist':
      return <Checklist columns={section.columns} rows={section.rows} />;
    case 'log':
      return <LogLines answer={section.answer} />;
    case 'note':
      return null;
  }
}

const STATE_COLOUR: Readonly<Record<AnswerState, TagColour>> = {
  known: 'green',
  unknown: 'orange',
  'not asked': 'yellow',
  withheld: 'grey',
};

const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  known: 'Known',
  unknown: 'Asked, not obtained',
  'not asked': 'Not known yet',
  withheld: 'Withheld',
};

function AnswerRow({ answer, showDsl }: { readonly answer: Answer; readonly showDsl: boolean }) {
  const hidden = answer.prefill === 'dsl' && !showDsl;
  return (
    <div class="app-paper__row">
      <dt>{answer.label}</dt>
      <dd>
        {hidden ? <Tag colour="grey">For the DSL</Tag> : <Value answer={answer} />}
        {hidden || answer.state !== 'known' ? null : (
          <span class="app-quiet">
            {SOURCE_WORDS[answer.source]}
            {answer.prefill === 'check' ? '. Check this before you send it' : ''}
            {answer.leftOut === undefined ? '' : `. Left out: ${answer.leftOut}`}
          </span>
        )}
      </dd>
    </div>
  );
}

function Value({ answer }: { readonly answer: Answer }) {
  if (answer.state !== 'known')
    return <Tag colour={STATE_COLOUR[answer.state]}>{STATE_WORDS[answer.state]}</Tag>;
  return (
    <>
      {printedLines(answer).map((line) => (
        <span key={line} class="app-paper__value">
          {line}
        </span>
      ))}
    </>
  );
}

interface ChecklistProps {
  readonly columns: readonly [string, string, string];
  readonly rows: readonly ChecklistAnswer[];
}

function Checklist({ columns, rows }: ChecklistProps) {
  return (
    <div class="app-scroll" role="region" aria-label="Checklist" tabIndex={0}>
      <table class="govuk-table app-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <th scope="col" key={column} class="govuk-table__header">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row" key={row.id}>
              <th scope="row" class="govuk-table__header">
                {row.label}
              </th>
              <td class="govuk-table__cell">
                {row.date === null ? <Tag colour="yellow">Not completed</Tag> : printedDate(row.date)}
              </td>
              <td class="govuk-table__cell">{row.outcome === '' ? '–' : row.outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LogLines({ answer }: { readonly answer: Answer }) {
  const lines = logLinesOf(answer);
  if (lines.length === 0) return <p class="govuk-body">Nothing is logged in this absence yet.</p>;
  return (
    <ol class="app-paper__log">
      {lines.map((line) => (
        <li key={printedLine(line)}>{printedLine(line)}</li>
      ))}
    </ol>
  );
}
