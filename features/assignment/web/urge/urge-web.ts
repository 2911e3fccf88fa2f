import { z } from 'zod';
import { id, optionalText } from '../../../../api/http/schemas';
import { formatDay } from '../../../../core/calendar/civil-day';
import { MOST_URGED, URGE_GROUPS, urgeVerdict } from '../../rules/urge/urge-group';
import type { ActionDatabase } from '../../use-cases/action';
import type { UrgeCandidates, UrgeChoice, UrgeQueries } from '../../use-cases/urge/urge-queries';
import { leftOutText } from '../../words/urge-words';
import type { UrgeRow } from './urge-view';

/** What the pages of 催办 work with. */
export interface UrgeWeb {
  readonly database: ActionDatabase;
  readonly urges: UrgeQueries;
}

const group = z.enum(URGE_GROUPS, '催办范围不在可选范围内');

/** `task` stands once for each task that was ticked in the ledger; none: all tasks. */
export const urgeQuery = z.object({
  who: group.optional(),
  task: z.union([id.transform((one) => [one]), z.array(id).max(50)], '任务标识有误').optional(),
  urged: z.string().optional().catch(undefined),
});

/** Whom an address means: of chosen tasks those who still owe something, of all tasks those who have not signed. */
export const choiceOf = ({ who, task = [] }: z.output<typeof urgeQuery>): UrgeChoice => ({
  group: who ?? (task.length > 0 ? 'unreported' : 'unsigned'),
  taskIds: task,
});

const ids = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(id).max(most));

/** The form: a form takes few fields, so the assignments that it showed stand in one. */
export const urgeForm = z.object({
  who: group.default('unreported'),
  tasks: ids(50),
  assignments: ids(MOST_URGED),
  note: optionalText('催办内容', 500),
});

/** The address of the page for this choice. */
export function urgeAddress({ group: who, taskIds }: UrgeChoice, urged?: number): string {
  const query = new URLSearchParams([['who', who], ...taskIds.map((one) => ['task', one])]);
  if (urged !== undefined) query.set('urged', String(urged));
  return `/urges?${query.toString()}`;
}

/** Each candidate with what it would be urged about, or why it is left out. */
export const urgeRows = ({ nowMs, items }: UrgeCandidates, { group: who }: UrgeChoice): readonly UrgeRow[] =>
  items.map(({ facts, taskId, taskTitle, ordinal, unitName, obligationTitles, urged }) => {
    const common = { assignmentId: facts.assignment.id, unitId: facts.assignment.unitId, taskId, taskTitle, ordinal, unitName };
    const verdict = urgeVerdict(who, facts, nowMs);
    if (!verdict.ok) return { ...common, why: leftOutText(verdict.why), urged: verdict.why === 'urgedToday' ? urged : null };
    const { id: obligationId, kind, deadlineDay } = verdict.obligation;
    return { ...common, about: { kind, title: obligationTitles.get(obligationId) ?? '', deadlineDay: formatDay(deadlineDay) } };
  });
