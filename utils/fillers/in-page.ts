import type { Applied } from './apply/apply-plan';
import { applyAnswers, stands } from './apply/apply-plan';
import type { FormSurvey } from './form-survey';
import { Refs } from './page/refs';
import { surveyPage } from './page/survey-page';
import type { PlannedAnswer } from './plan/plan';

const DRAWN = 10;

/** What stands in the page while it is filled. It holds no answer and no pupil; each is handed in when it is given. */
export class FormInPage {
  private readonly refs = new Refs();
  private readonly tables = new Refs();

  constructor(private readonly document: Document) {}

  survey(origin: string): FormSurvey {
    return surveyPage(this.document, origin, { refs: this.refs, tables: this.tables });
  }

  apply(answers: readonly PlannedAnswer[]): Promise<readonly Applied[]> {
    const settle = () => new Promise<void>((done) => setTimeout(done, DRAWN));
    return applyAnswers(this.document, answers, { refs: this.refs, settle });
  }

  standing(answers: readonly PlannedAnswer[]): readonly Applied[] {
    return answers.map((answer) => ({ outcome: stands(answer, this.refs) ? 'kept' : 'not-kept' }));
  }
}
