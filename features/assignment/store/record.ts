import { civilDayOf, dayOfInstant } from '../../../core/calendar/civil-day';
import type { AssignmentState } from '../../../core/obligation/assignment';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Target } from '../../../core/obligation/target';
import type { Policy } from '../../../core/policy/policy';
import type { ExtensionFact, ObjectionFact, Owed, ReportFact } from '../rules/decision';
import type { AssignmentRecord } from '../use-cases/facts-repository';

interface ObligationJson {
  id: string;
  unit_id: string;
  kind: ObligationKind;
  key: string;
  title: string;
  targets: readonly Target[];
  state: ObligationState;
  before: ObligationState | null;
  day: string;
  version: number;
}

export interface RecordRow {
  task_id: string;
  campaign_id: string;
  task_title: string;
  version: number;
  office_unit_id: string;
  policy: Policy;
  id: string;
  unit_id: string;
  state: AssignmentState;
  is_of_evaluation: boolean;
  urged_at: number | null;
  signed_at: number | null;
  suspended_day: string | null;
  state_before_suspension: 'assigned' | 'signed' | null;
  obligations: ObligationJson[];
  reports: { id: string; obligation_id: string; state: ReportFact['state']; is_final: boolean; by: string | null }[];
  extensions: { id: string; obligation_id: string; day: string; state: ExtensionFact['state']; by: string | null }[];
  objections: { id: string; state: ObjectionFact['state']; by: string | null }[];
  instructions: { id: string; by: string | null }[];
}

/** One row for each assignment, with everything that was recorded about it. */
export const RECORD = `
  select t.id as task_id, t.campaign_id, t.title as task_title, t.version, c.office_unit_id, c.policy, a.id, a.unit_id, a.state,
    exists (select from evaluation e where e.task_id = t.id) as is_of_evaluation,
    (select extract(epoch from max(d.at)) * 1000 from audit_entry d
      where d.entity = 'assignment' and d.entity_id = a.id::text and d.kind = 'assignment.urged')::float8 as urged_at, a.suspended_day, a.state_before_suspension,
    (select extract(epoch from s.recorded_at) * 1000 from receipt s where s.assignment_id = a.id)::float8 as signed_at,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'unit_id', o.unit_id, 'kind', o.kind, 'key', o.key, 'title', o.title, 'targets', o.targets, 'state', o.state,
        'before', o.state_before_suspension, 'day', o.deadline_day, 'version', o.deadline_version)), '[]')
      from obligation o where o.assignment_id = a.id) as obligations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'obligation_id', r.obligation_id, 'state', r.state, 'is_final', r.is_final,
        'by', by.person_id)), '[]')
      from report r left join account by on by.id = r.account_id where r.assignment_id = a.id) as reports,
    (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'obligation_id', x.obligation_id, 'day', x.requested_day, 'state', x.state,
        'by', by.person_id)), '[]')
      from extension_request x left join account by on by.id = x.account_id where x.assignment_id = a.id) as extensions,
    (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'state', j.state, 'by', by.person_id)), '[]')
      from objection j left join account by on by.id = j.account_id where j.assignment_id = a.id) as objections,
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'by', i.person_id)), '[]') from instruction i where i.assignment_id = a.id) as instructions
  from assignment a join task t on t.id = a.task_id join campaign c on c.id = a.campaign_id`;

const obligationOf = (assignmentId: string, row: ObligationJson): Owed => ({
  id: row.id,
  assignmentId,
  unitId: row.unit_id,
  kind: row.kind,
  key: row.key,
  state: row.state,
  deadlineDay: civilDayOf(row.day),
  deadlineVersion: row.version,
});

/** A row of `RECORD` as the rules look at it. */
export function recordOf(row: RecordRow): AssignmentRecord {
  const before = row.obligations.flatMap(({ id, before: state }) => (state === null ? [] : [[id, state] as const]));
  return {
    taskId: row.task_id,
    campaignId: row.campaign_id,
    taskTitle: row.task_title,
    taskVersion: row.version,
    officeUnitId: row.office_unit_id,
    policy: row.policy,
    obligationTitles: new Map(row.obligations.map(({ id, title }) => [id, title])),
    obligationTargets: new Map(row.obligations.map(({ id, targets }) => [id, targets])),
    facts: {
      assignment: {
        id: row.id,
        unitId: row.unit_id,
        state: row.state,
        ...(row.is_of_evaluation && { isOfEvaluation: true }),
        ...(row.urged_at !== null && { urgedOn: dayOfInstant(row.urged_at) }),
        ...(row.signed_at !== null && { signedOn: dayOfInstant(row.signed_at) }),
      },
      obligations: row.obligations.map((obligation) => obligationOf(row.id, obligation)),
      reports: row.reports.map((report) => ({
        id: report.id,
        obligationId: report.obligation_id,
        state: report.state,
        isFinal: report.is_final,
        ...(report.by !== null && { byPersonId: report.by }),
      })),
      extensions: row.extensions.map((extension) => ({
        id: extension.id,
        obligationId: extension.obligation_id,
        requestedDay: civilDayOf(extension.day),
        state: extension.state,
        ...(extension.by !== null && { byPersonId: extension.by }),
      })),
      objections: row.objections.map(({ id, state, by }) => ({ id, state, ...(by !== null && { byPersonId: by }) })),
      instructions: row.instructions.map(({ id, by }) => ({ id, ...(by !== null && { byPersonId: by }) })),
    },
    ...(row.suspended_day !== null && {
      suspension: {
        suspendedOn: civilDayOf(row.suspended_day),
        stateBefore: row.state_before_suspension ?? 'assigned',
        obligationStatesBefore: new Map(before),
      },
    }),
  };
}
