import { callerOf } from '../../api/http/caller';
import { dayOfInstant } from '../../core/calendar/civil-day';
import type { Duty } from '../../core/directory/unit';
import { systemActor } from '../../core/access/actor';
import { actions } from '../../features/assignment/actions';
import type { Action, Person } from '../../features/assignment/use-cases/action';
import { takeAction } from '../../features/assignment/use-cases/take-action';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { countyFacts } from '../../features/demonstration/store/county-facts';
import type { InstanceClock } from '../../features/demonstration/store/instance-clock';
import type { County, Doer } from '../../features/demonstration/use-cases/county';
import type { DubanDatabase } from '../../platform/postgres/lists/features';
import type { Sql } from '../../platform/postgres/sql';
import { openRowsOn } from '../../platform/temporal/open-rows';
import { processes } from '../../platform/temporal/processes';
import type { Notice } from '../../reader/notice';
import type { PostOffice } from './post-office';

const actor = systemActor('demonstration');

export interface CountyParts {
  readonly database: DubanDatabase;
  readonly sql: Sql;
  readonly clock: InstanceClock;
  readonly post: PostOffice;
}

/** Whoever holds a duty in a unit today and comes first by his address. */
const HOLDER = `
  select p.email from duty_holding h join person p on p.id = h.person_id join unit u on u.id = h.unit_id
  where u.code = coalesce($1, (select code from unit where kind = 'office' limit 1)) and h.duty = $2
    and daterange(h.from_day, h.to_day, '[]') @> (duban_now() at time zone 'Asia/Shanghai')::date order by p.email limit 1`;

/** The person who holds a duty in a unit today (without a code: in the county's office), as a sign-in makes him. Throws where there is nobody. */
export async function holderOf(
  { database, sql }: Pick<CountyParts, 'database' | 'sql'>,
  unitCode: string | undefined,
  duty: Duty,
): Promise<Person> {
  const [holder] = await sql<{ email: string }>(HOLDER, [unitCode ?? null, duty]);
  const found = holder && (await database.transaction(actor, (tx) => tx.signIn.accountOfAddress(holder.email)));
  if (!found) throw new Error(`nobody is ${duty} of ${unitCode ?? 'the office'}`);
  return callerOf(found.account, 'demonstration');
}

/** Issues a notice as the office does. Throws with what stands against it. */
export async function issue(
  parts: Pick<CountyParts, 'database' | 'sql'>,
  read: { readonly text: string; readonly notice: Notice },
): Promise<void> {
  const { actor: issuer } = await holderOf(parts, undefined, 'office');
  const outcome = await issueNotice(parts.database, issuer, { ...read, fallbackTitle: '通知', acceptPast: false, atOnce: true });
  if (outcome.kind !== 'issued') throw new Error(`the notice was not issued: ${JSON.stringify(outcome)}`);
}

/** The county of the demonstration on its database, with the product's own use cases. */
export function openCounty(parts: CountyParts): County {
  const { database, sql, clock, post } = parts;
  const openRows = openRowsOn(sql, processes);

  /** Who holds which duty, for as long as the county's day lasts. */
  const holders = new Map<string, Promise<Person>>();

  function personOf(doer: Doer): Promise<Person> {
    const [unitCode, duty] = 'unitCode' in doer ? [doer.unitCode, 'contact' as const] : [undefined, doer.duty];
    const key = `${dayOfInstant(clock.shownMs())} ${unitCode ?? ''} ${duty}`;
    const known = holders.get(key) ?? holderOf(parts, unitCode, duty);
    holders.set(key, known);
    return known;
  }

  async function advanceDue(): Promise<void> {
    for (let lagging = await openRows.lagging(); lagging.length > 0; lagging = await openRows.lagging())
      for (const { process, rowId } of lagging) await processes.of(process).advance({ database }, { rowId, atMs: Date.now() });
  }

  return {
    facts: { ...countyFacts(sql), calendar: () => database.transaction(actor, (tx) => tx.calendar.load()) },
    setClock: (nowMs) => clock.set(nowMs),
    async nextInstant() {
      const instants = [await clock.nextAt(), await post.nextInstant()].filter((at) => at !== undefined);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    async settle() {
      await advanceDue();
      await post.deliver();
    },
    async act(doer, name, id, given, files = []) {
      const action: Action<unknown> = actions[name];
      const outcome = await takeAction(database, action, { person: await personOf(doer), id, given, files });
      if (outcome.kind !== 'done') throw new Error(`${name} of ${JSON.stringify(doer)}: ${JSON.stringify(outcome)}`);
    },
  };
}
