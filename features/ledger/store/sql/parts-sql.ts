/**
 * SQL for the parts (分解事项) of the obligation with this alias, as `PartShown`; of a rework those of what was sent back, for that is what is reported again.
 * The withdrawn are left out.
 */
export const partsOf = (owed: string): string => `
  (select coalesce(json_agg(json_build_object('id', p.id, 'unitName', pu.name, 'text', p.text, 'recordedAt', p.recorded_at, 'by', pg.name, 'closedAt', p.closed_at, 'closedBy', pc.name, 'dueDay', p.due_day, 'measure', p.measure, 'wanted', p.wanted,
      'state', p.state, 'result', p.result, 'figure', p.figure) order by p.state desc, p.due_day, pu.code), '[]')
    from part p join unit pu on pu.id = p.unit_id left join account pg on pg.id = p.account_id left join account pc on pc.id = p.closed_by
    where p.state <> 'withdrawn' and p.obligation_id = case when ${owed}.kind = 'rework'
      then (select sent.obligation_id from report sent where sent.id = ${owed}.report_id) else ${owed}.id end)`;

/** How many parts are open that these units ($2) have or have handed down, and how many of them are late on the day $1. */
export const OPEN_PARTS = `
  select count(*)::int as open, count(*) filter (where due_day < $1::date)::int as late from part
  where state = 'open' and (unit_id = any ($2::uuid[]) or parent_unit_id = any ($2::uuid[]))`;
