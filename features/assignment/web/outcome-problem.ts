import { HttpProblem, invalid, notAllowed, notFound } from '../../../api/http/problem';
import type { ActionOutcome } from '../use-cases/action';
import { refusalText, refusalWords } from '../words/refusals';

type NotDone = Exclude<ActionOutcome<unknown>, { readonly kind: 'done' }>;

/** The answer to an action that was not taken. */
export function outcomeProblem(outcome: NotDone): HttpProblem {
  switch (outcome.kind) {
    case 'notFound':
      return notFound();
    case 'notAllowed':
      return notAllowed();
    case 'invalid':
      return invalid(outcome.errors);
    case 'refused': {
      const { status, field } = refusalWords[outcome.refusal];
      const sentence = refusalText(outcome.refusal, outcome.day);
      const errors = field === undefined ? {} : { errors: [{ path: `body.${field}`, message: sentence }] };
      return new HttpProblem(status, outcome.refusal, sentence, errors);
    }
  }
}
