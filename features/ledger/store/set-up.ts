import type { SetUp } from '../rules/first-steps';
import { type Reading, todayText } from './reading';

const SET_UP = `
  with held as (
    select distinct unit_id, duty from duty_holding where daterange(from_day, to_day, '[]') @> $1::date),
  known as (select id, name, kind from unit where to_day is null or to_day >= $1::date)
  select (select min(name) from known where kind = 'office') as "officeName",
    exists (select from known join held on held.unit_id = known.id where known.kind = 'office' and held.duty = 'office') as "isOfficeHeld",
    (select count(*)::int from known where kind <> 'office') as units,
    (select count(*)::int from known where kind <> 'office' and exists (select from held where held.unit_id = known.id)) as "unitsHeld",
    exists (select from calendar_day where source = 'state' and not is_work_day and date_trunc('year', day) = date_trunc('year', $1::date)) as "isYearLoaded"`;

/** What a new instance has so far, on the county's today. */
export async function readSetUp(reading: Reading): Promise<SetUp | undefined> {
  return (await reading.sql<SetUp>(SET_UP, [todayText(reading)]))[0];
}
