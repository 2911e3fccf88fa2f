import type { Caller } from '../../../api/http/caller';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import type { HttpProblem } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { MOST_UPLOAD_BYTES } from '../rules/evidence/check-evidence';
import type { AssignmentAction } from '../rules/transitions';
import type { ActionDatabase } from '../use-cases/action';
import type { EvidenceQueries } from '../use-cases/evidence';
import { takeAction } from '../use-cases/take-action';
import type { ActionDefinition } from './define-action';
import { outcomeProblem } from './outcome-problem';

/** A form that was not taken: its action and what it was about, what stood in it, and what is wrong with it (`body.reason`). */
interface Entered {
  readonly form: AssignmentAction;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** Shows the page of a task again, narrowed to a unit, with the form that was not taken and why. */
type ShowTask = (
  caller: Caller,
  shown: { readonly taskId: string; readonly unitId?: string; readonly problem: HttpProblem; readonly entered: Entered },
) => Promise<PageAnswer>;

/** What the routes of actions work with. */
export interface AssignmentWeb {
  readonly database: ActionDatabase;
  readonly evidence: EvidenceQueries;
  readonly showTask: ShowTask;
}

/** A form leaves an empty field as an empty text, and sends a tick as `yes`. */
export function givenBy({ fields }: ActionDefinition, form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(form).filter(([, value]) => value !== '');
  return Object.fromEntries(filled.map(([name, value]) => [name, fields[name]?.isCheck ? value === 'yes' : value]));
}

/** The entry of the audit up to which the form was shown. */
const seenOf = (seen: unknown): string | undefined => (typeof seen === 'string' && /^\d{1,18}$/.test(seen) ? seen : undefined);

const FROM_TODAY = /^today(?:\?unit=([0-9a-f-]{36}))?$/;

/** 今日 with its next item, for a form that stood there: `from` is what the form says of its page. */
function backToToday(from: unknown, done: AssignmentAction): string | undefined {
  const found = typeof from === 'string' ? FROM_TODAY.exec(from) : null;
  return found ? `/?${found[1] === undefined ? '' : `unit=${found[1]}&`}done=${done}#next` : undefined;
}

/** Takes the form of an action and goes back to the task (or to 今日, where it stood there), or shows the task again with what is wrong. */
export const formOf = ({ database, showTask }: AssignmentWeb, it: ActionDefinition): Page =>
  page({
    method: 'post',
    path: it.path,
    authorisation: { action: it.name },
    audit: `writes through ${it.name}`,
    params: idParams,
    ...(it.files !== undefined && { mostUploadBytes: MOST_UPLOAD_BYTES }),
    async handle({ params: { id }, form, files, caller }) {
      const fields = { ...(form as Readonly<Record<string, unknown>> | undefined) };
      const outcome = await takeAction(database, it, {
        person: caller,
        id,
        given: givenBy(it, fields),
        files,
        seen: seenOf(fields['seen']),
      });
      if (outcome.kind === 'done') {
        const { taskId, unitId } = outcome.subject;
        return { to: backToToday(fields['from'], it.name) ?? `/tasks/${taskId}?unit=${unitId}&done=${it.name}` };
      }
      const problem = outcomeProblem(outcome);
      if (!('subject' in outcome) || problem.status === 404) throw problem;
      const { taskId, unitId } = outcome.subject;
      return showTask(caller, { taskId, unitId, problem, entered: { form: it.name, id, fields, errors: problem.more.errors ?? [] } });
    },
  });
