import type { LitCounts, OldestRed, Overview, OverviewRow } from '../../use-cases/overview';
import { colourSql } from '../sql/colour-sql';
import { readInstructions } from './overview-instructions';
import { boundValues, type Reading, todayText } from '../reading';

/** So many notices and units are named; more are in the ledger. */
const SHOWN = 120;

/** What is owed and lit, with its light; the bounds of the lights are decided by their rule. */
const LIT = `
  select a.campaign_id, o.task_id, o.unit_id, o.title, o.deadline_day, ${colourSql('o.deadline_day', 1)} as colour
  from obligation o join assignment a on a.id = o.assignment_id
  where o.state = 'open' and o.kind not in ('review', 'receipt') and o.deadline_day <= $3::date`;

const counted = (colour: string): string =>
  `count(*) filter (where colour = '${colour}')::int as ${colour}, count(distinct unit_id) filter (where colour = '${colour}')::int as "${colour}Units"`;

const COUNTS = `
  with counted as (
    select campaign_id, unit_id, ${['red', 'yellow', 'blue'].map(counted).join(', ')}, min(deadline_day) filter (where colour = 'red') as "oldestDay"
    from (${LIT}) lit
    group by grouping sets ((campaign_id), (unit_id), ())
  ), listed as (
    select n.*, row_number() over (partition by n.campaign_id is null, n.unit_id is null order by n.red desc, n."oldestDay", n.yellow desc, n.blue desc, c.issued_at desc, u.code) as place,
      case when c.id is not null then 'notices' when u.id is not null then 'units' else 'all' end as list, coalesce(c.id, u.id) as id, coalesce(c.title, u.name) as name
    from counted n left join campaign c on c.id = n.campaign_id left join unit u on u.id = n.unit_id
  )
  select list, row_to_json(listed) as row from listed where place <= ${SHOWN} order by list, place`;

const OLDEST = `
  select row_to_json(i) as row from (
    select lit.task_id as "taskId", lit.unit_id as "unitId", u.name as "unitName", lit.title, lit.deadline_day as "deadlineDay"
    from (${LIT}) lit join unit u on u.id = lit.unit_id where lit.colour = 'red' order by lit.deadline_day, u.code, lit.title limit 1
  ) i`;

const NOTHING: LitCounts = { red: 0, redUnits: 0, yellow: 0, yellowUnits: 0, blue: 0, blueUnits: 0 };

type Listed = OverviewRow & Readonly<Record<'campaign_id' | 'unit_id' | 'place' | 'list', unknown>>;

const countsOf = ({ red, redUnits, yellow, yellowUnits, blue, blueUnits }: LitCounts): LitCounts => ({
  red,
  redUnits,
  yellow,
  yellowUnits,
  blue,
  blueUnits,
});

/** The county at a glance (总览), within what its reader sees. */
export async function readOverview(reading: Reading): Promise<Overview> {
  const found = await reading.sql<{ list: 'all' | 'notices' | 'units'; row: Listed }>(COUNTS, boundValues(reading));
  const [oldest] = await reading.sql<{ row: OldestRed }>(OLDEST, boundValues(reading));
  const [known] = await reading.sql<{ campaigns: number }>('select count(*)::int as campaigns from campaign');
  const rows = (list: 'notices' | 'units'): readonly OverviewRow[] =>
    found.filter((it) => it.list === list).map(({ row }) => ({ id: row.id, name: row.name, ...countsOf(row), oldestDay: row.oldestDay }));
  const all = found.find(({ list }) => list === 'all')?.row;
  return {
    today: todayText(reading),
    campaigns: known?.campaigns ?? 0,
    all: all ? countsOf(all) : NOTHING,
    oldest: oldest?.row ?? null,
    notices: rows('notices'),
    units: rows('units'),
    instructions: await readInstructions(reading),
  };
}
