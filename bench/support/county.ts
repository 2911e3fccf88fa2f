import { dayOfInstant } from '../../core/calendar/civil-day';
import { systemActor } from '../../core/access/actor';
import type { Unit } from '../../core/directory/unit';
import { register } from '../../features/campaign/use-cases/register';
import type { createDataSource } from '../../platform/postgres/data-source';
import type { DubanDatabase } from '../../platform/postgres/lists/features';
import { benchPolicy, type BenchPlan } from './plan';

export const actor = systemActor('bench');

/** An office, N units and a contact for each, with an account: his letters sign him in. */
export async function settle(
  source: ReturnType<typeof createDataSource>,
  count: number,
): Promise<{ readonly office: string; readonly units: readonly Unit[] }> {
  const [office] = await source.query<{ id: string }[]>(
    `insert into unit (code, name, kind) values ('office', '县府办', 'office') returning id`,
  );
  await source.query(
    `with u as (insert into unit (code, name, kind) select 'u' || n, '第' || n || '单位', 'village' from generate_series(0, $1 - 1) n returning id, code),
       p as (insert into person (name, email) select '联系人' || n, 'u' || n || '@bench.example' from generate_series(0, $1 - 1) n returning id, email)
     insert into duty_holding (person_id, unit_id, duty) select p.id, u.id, 'contact' from u join p on p.email = u.code || '@bench.example'`,
    [count],
  );
  await source.query('insert into account (person_id, name) select id, name from person');
  const units = await source.query<Omit<Unit, 'aliases'>[]>(
    `select id, code, name, kind from unit where kind = 'village' order by substr(code, 2)::int`,
  );
  await source.query('analyze');
  return { office: office?.id ?? '', units: units.map((unit) => ({ ...unit, aliases: [] })) };
}

/** Issues one campaign in one transaction, as a notice is issued. Answers its instant. */
export function issue(database: DubanDatabase, plan: BenchPlan, office: string, units: readonly Unit[]): Promise<number> {
  return database.transaction(actor, async (tx) => {
    const nowMs = await tx.nowMs();
    const deadlineDay = dayOfInstant(nowMs) + 365;
    const context = { policy: benchPolicy(plan), calendar: await tx.calendar.load(), nowMs };
    const results = [{ key: 'result:1', title: '征缴率达到95％', deadlineDay, targets: [] }];
    const planned = Array.from({ length: Math.ceil(units.length / plan.tasksOf) }, (_, at) => ({
      kind: 'task' as const,
      ordinal: `（${at + 1}）`,
      title: `城乡居民基本养老保险费征缴工作第${at + 1}批`,
      measures: '',
      targets: [],
      start: at,
      assignments: units.slice(at * plan.tasksOf, (at + 1) * plan.tasksOf).map((unit) => ({ unit, role: 'responsible' as const, results })),
    }));
    const head = { title: '测量', issueDay: dayOfInstant(nowMs), officeUnitId: office, noticeText: '测量', duties: [] };
    await register(tx, actor, head, planned, context);
    return nowMs;
  });
}
