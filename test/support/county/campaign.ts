import { defaultPolicy } from '../../../core/policy/default-policy';
import { parseDay } from '../../../core/calendar/civil-day';
import type { Unit, UnitKind } from '../../../core/directory/unit';
import type { Policy } from '../../../core/policy/policy';
import type { StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import { register } from '../../../features/campaign/use-cases/register';
import { type Actor, systemActor } from '../../../core/access/actor';
import type { DatabaseParts } from '../database/parts';

/** A task of a test's campaign: one township owes a result on each of these days (`YYYY-MM-DD`), and what the standing duty says. */
export interface TestTask {
  readonly resultDays?: readonly string[];
  readonly standing?: StandingDuty;
  readonly owes?: StandingKind;
}

export interface TestCampaign {
  readonly campaignId: string;
  readonly taskIds: readonly string[];
  readonly officeId: string;
  /** One for each of the units asked for. */
  readonly unitIds: readonly string[];
}

export interface TestCampaignOptions {
  readonly tasks: readonly TestTask[];
  readonly units?: number;
  readonly policy?: Policy;
}

const day = (text: string): number => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no day: ${text}`);
  return parsed;
};

/** Issues an invented campaign through the product's own service. */
export async function issueCampaign(
  engine: Pick<DatabaseParts, 'owner' | 'database'>,
  { tasks, units: count = 1, policy = defaultPolicy }: TestCampaignOptions,
): Promise<TestCampaign> {
  const names = ['县府办', ...Array.from({ length: count }, (_, at) => `第${at + 1}镇`)];
  const { rows } = await engine.owner.query<{ id: string; code: string; name: string; kind: UnitKind }>(
    `insert into unit (code, name, kind) select 'u' || n, name, case when n = 1 then 'office' else 'township' end
     from unnest($1::text[]) with ordinality as row (name, n) returning id, code, name, kind`,
    [names],
  );
  const [office, ...townships] = rows.map((row): Unit => ({ ...row, aliases: [] }));
  if (!office) throw new Error('no office');
  const actor = systemActor('test');
  const campaignId = await engine.database.transaction(actor, async (tx) => {
    const context = { policy, calendar: await tx.calendar.load(), nowMs: await tx.nowMs() };
    const planned = tasks.map(({ resultDays = [], standing, owes }, at) => ({
      kind: 'task' as const,
      ordinal: `（${at + 1}）`,
      title: `任务${at + 1}`,
      measures: '',
      targets: [],
      start: at,
      ...(standing && { standing }),
      assignments: townships.map((unit) => ({
        unit,
        role: 'responsible' as const,
        ...(owes && { standing: owes }),
        results: resultDays.map((date) => ({ key: `result:${date}`, title: `结果${date}`, deadlineDay: day(date), targets: [] })),
      })),
    }));
    const head = { title: '测试专项工作', issueDay: day('2023-03-17'), officeUnitId: office.id, noticeText: '测试', duties: [] };
    return register(tx, actor, head, planned, context);
  });
  const { rows: taskRows } = await engine.owner.query<{ id: string }>('select id from task where campaign_id = $1 order by position', [
    campaignId,
  ]);
  return { campaignId, taskIds: taskRows.map(({ id }) => id), officeId: office.id, unitIds: townships.map(({ id }) => id) };
}

/** The ladder rows of a task: rung, audience, slot in county time (`09-28 08:30`) and state, ordered by slot. */
export async function ladderRows(engine: Pick<DatabaseParts, 'owner' | 'database'>, taskId: string, key: string): Promise<string[]> {
  const { rows } = await engine.owner.query<{ line: string }>(
    `select r.rung || ' ' || r.audience || ' ' || to_char(r.planned_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') ||
       case when r.deadline_version > 1 then ' v' || r.deadline_version else '' end || case when r.state <> 'recorded' then ' ' || r.state else '' end as line
     from reminder r join obligation o on o.id = r.obligation_id
     where r.task_id = $1 and o.key like $2 and r.kind = 'ladder' order by r.planned_at, r.deadline_version, r.audience`,
    [taskId, key],
  );
  return rows.map(({ line }) => line);
}

/** The id of what the task's first unit owes under this key. */
export async function obligationId(engine: Pick<DatabaseParts, 'owner' | 'database'>, taskId: string, key: string): Promise<string> {
  const { rows } = await engine.owner.query<{ id: string }>(
    'select id from obligation where task_id = $1 and key like $2 order by id limit 1',
    [taskId, key],
  );
  if (!rows[0]) throw new Error(`nothing owed under ${key}`);
  return rows[0].id;
}

/** The id of the first assignment of a task. */
export async function assignmentId(engine: Pick<DatabaseParts, 'owner' | 'database'>, taskId: string): Promise<string> {
  const { rows } = await engine.owner.query<{ id: string }>('select id from assignment where task_id = $1 order by id limit 1', [taskId]);
  if (!rows[0]) throw new Error('no assignment');
  return rows[0].id;
}

/** The unit of the first assignment of a task, as who acts. */
export async function unitOf(engine: Pick<DatabaseParts, 'owner'>, taskId: string): Promise<Actor> {
  const { rows } = await engine.owner.query<{ unit: string }>(
    'select unit_id as unit from assignment where task_id = $1 order by id limit 1',
    [taskId],
  );
  if (!rows[0]) throw new Error('no assignment');
  return { name: 'test', unitId: rows[0].unit, scope: [rows[0].unit] };
}
