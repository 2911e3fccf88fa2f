import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateOf, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { UnitLeader } from '../rules/countersign/signers';
import type { FactsRepository } from '../use-cases/facts-repository';

const LEADERS = `
  with recursive acting (id, parent_id, is_acted_for, above) as (
    select id, parent_id, is_acted_for, 0 from unit where id = $1
    union all select p.id, p.parent_id, p.is_acted_for, a.above + 1 from acting a join unit p on p.id = a.parent_id where a.is_acted_for)
  select h.person_id as "personId", h.duty, a.above from acting a join duty_holding h on h.unit_id = a.id
  where h.duty in ('leader', 'head') and daterange(h.from_day, h.to_day, '[]') @> $2::date
  order by a.above, h.duty, h.person_id`;

/** Who signs that results are reached (签批), and what they said. */
export const countersignRows = (sql: Sql): Pick<FactsRepository, 'leadersOf' | 'countersignReport'> => ({
  leadersOf: (unitId: string, today: CivilDay) => sql<UnitLeader>(LEADERS, [unitId, dateOf(today)]),
  async countersignReport({ id, outcome, accountId, note, decidedAtMs }) {
    await sql('update report set state = $2, countersigned_by = $3, countersigned_at = $4, countersign_note = $5 where id = $1', [
      id,
      outcome,
      accountId ?? null,
      timeOf(decidedAtMs),
      note ?? null,
    ]);
  },
});
