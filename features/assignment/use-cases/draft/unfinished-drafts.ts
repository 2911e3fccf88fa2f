import { dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import type { AssignmentFacts, Owed } from '../../rules/decision';
import { lastDayToObject } from '../../rules/objection/objection';
import { permittedActions } from '../../rules/permitted-actions';
import { type AssignmentAction, TRANSITIONS } from '../../rules/transitions';
import type { ActionDatabase, Person } from '../action';
import type { AssignmentRecord } from '../facts-repository';
import type { FormDraft } from './form-draft';

/** So many of the latest drafts are looked at. */
const LOOKED_AT = 10;

/** A draft that its writer can still hand in, and what it is about; `savedAt`: ISO 8601, days `YYYY-MM-DD`. */
export interface UnfinishedDraft {
  readonly form: AssignmentAction;
  readonly subjectId: string;
  readonly savedAt: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly unitId: string;
  readonly today: string;
  /** What is owed, where the form is about that. */
  readonly obligation?: Pick<Owed, 'kind' | 'state'> & { readonly title: string; readonly deadlineDay: string };
}

const isAction = (form: string): form is AssignmentAction => Object.hasOwn(TRANSITIONS, form);

/** The obligation that the subject is, or of which it is a report, a request or an answer. */
function obligationOf({ obligations, reports, extensions }: AssignmentFacts, subjectId: string): Owed | undefined {
  const about = [...reports, ...extensions].find(({ id }) => id === subjectId)?.obligationId ?? subjectId;
  return obligations.find(({ id }) => id === about);
}

function aboutObligation({ facts, obligationTitles }: AssignmentRecord, subjectId: string): Pick<UnfinishedDraft, 'obligation'> {
  const owed = obligationOf(facts, subjectId);
  if (owed === undefined) return {};
  const { id, kind, state, deadlineDay } = owed;
  return { obligation: { kind, state, title: obligationTitles.get(id) ?? '', deadlineDay: formatDay(deadlineDay) } };
}

/** What a person has written and not handed in, the latest first: of it only what he may still hand in. */
export const unfinishedDrafts = (
  database: ActionDatabase,
  { actor, access }: Person & { readonly actor: { readonly accountId: string } },
): Promise<readonly UnfinishedDraft[]> =>
  database.transaction(actor, async (tx) => {
    const drafts = await tx.formDrafts.latest(actor.accountId, LOOKED_AT);
    if (drafts.length === 0) return [];
    const [calendar, nowMs] = [await tx.calendar.load(), await tx.nowMs()];
    const unfinished = async ({ form, subjectId, savedAt }: Omit<FormDraft, 'fields'>): Promise<readonly UnfinishedDraft[]> => {
      const subject = isAction(form) ? await tx.facts.find(TRANSITIONS[form].on, subjectId) : undefined;
      if (!subject || !isAction(form)) return [];
      const record = await tx.facts.load(subject.assignmentId);
      const objectUntil = lastDayToObject(record.facts, calendar);
      const permitted = permittedActions(record.facts, access, { nowMs, objectUntil });
      if (!permitted.some(({ action, id }) => action === form && id === subjectId)) return [];
      const { taskId, unitId } = subject;
      const about = { taskId, taskTitle: record.taskTitle, unitId, today: formatDay(dayOfInstant(nowMs)) };
      return [{ form, subjectId, savedAt, ...about, ...aboutObligation(record, subjectId) }];
    };
    const found: UnfinishedDraft[] = [];
    for (const draft of drafts) found.push(...(await unfinished(draft)));
    return found;
  });
