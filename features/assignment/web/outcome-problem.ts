import { instantText } from '../../../core/words/days';
import { auditKindText } from '../../audit/words/kind-words';
import { HttpProblem, invalid, notAllowed, notFound } from '../../../api/http/problem';
import type { ActionOutcome } from '../use-cases/action';
import { refusalText, refusalWords } from '../words/refusals';

type WithoutSubject<T> = T extends unknown ? Omit<T, 'subject'> : never;
type NotDone = WithoutSubject<Exclude<ActionOutcome<unknown>, { readonly kind: 'done' }>>;

/** The answer to an action that was not taken. */
export function outcomeProblem(outcome: NotDone): HttpProblem {
  switch (outcome.kind) {
    case 'notFound':
      return notFound();
    case 'notAllowed':
      return notAllowed();
    case 'invalid':
      return invalid(outcome.errors);
    case 'changed': {
      const said = outcome.changes.map(
        ({ kind, atMs, by }) => `${instantText(new Date(atMs).toISOString())} ${by ?? ''} ${auditKindText(kind)}`,
      );
      return new HttpProblem(409, 'changedSince', `打开本页以后，${said.join('；')}。您填的内容没有提交，请看过以后再办理。`);
    }
    case 'refused': {
      const { status, field } = refusalWords[outcome.refusal];
      const sentence = refusalText(outcome.refusal, outcome.day);
      const errors = field === undefined ? {} : { errors: [{ path: `body.${field}`, message: sentence }] };
      return new HttpProblem(status, outcome.refusal, sentence, errors);
    }
  }
}
