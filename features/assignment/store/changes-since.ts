import type { Sql } from '../../../platform/postgres/sql';
import type { SubjectKind } from '../rules/transitions';
import type { ChangeMade, FactsRepository } from '../use-cases/facts-repository';

/** What an action is about: one obligation (of a rework the one that was sent back), or everything that the assignment owes. */
const OBLIGATIONS: Readonly<Record<SubjectKind, string>> = {
  assignment: 'select id from obligation where assignment_id = $1',
  objection: 'select id from obligation where assignment_id = $1',
  obligation: 'select $2::uuid union select r.obligation_id from obligation o join report r on r.id = o.report_id where o.id = $2',
  report: 'select obligation_id from report where id = $2',
  extensionRequest: 'select obligation_id from extension_request where id = $2',
  instruction: `select id from obligation where assignment_id = $1 and key = 'answer:' || $2::uuid`,
};

/** Signing and urging disturb nobody who is writing. */
const DISTURBING = `d.kind not in ('assignment.signed', 'assignment.urged')`;

const about = (entity: string, ids: string): string =>
  `select d.id, d.kind, d.at, d.account_id from (${ids}) s join audit_entry d on d.entity = '${entity}' and d.entity_id = s.id::text
   where d.id > $3 and ${DISTURBING}`;

/** What other persons did about the same thing after an entry of the audit, the newest first. */
export const changesSince =
  (sql: Sql): FactsRepository['changesSince'] =>
  ({ on, id, assignmentId, seen, accountId }) =>
    sql<ChangeMade>(
      `with owed (id) as (${OBLIGATIONS[on]}), made as (
         ${about('assignment', 'select $1::uuid as id where $2::uuid is not null')}
         union all ${about('report', 'select id from report where obligation_id in (select id from owed)')}
         union all ${about('extensionRequest', 'select id from extension_request where obligation_id in (select id from owed)')}
         union all ${about('instruction', `select i.id from instruction i join obligation o on o.assignment_id = i.assignment_id and o.key = 'answer:' || i.id where o.id in (select id from owed)`)}
         union all ${about('objection', 'select id from objection where assignment_id = $1')})
       select made.kind, extract(epoch from made.at)::float8 * 1000 as "atMs", ac.name as by
       from made join account ac on ac.id = made.account_id where made.account_id is distinct from $4::uuid
       order by made.id desc limit 3`,
      [assignmentId, id, seen, accountId ?? null],
    );
