import { type CivilDay, civilDay, instantOf } from '../../core/calendar/civil-day';
import { recordPostings } from '../../features/cycle/use-cases/record-postings';
import type { Episode } from '../../features/demonstration/use-cases/county';
import { recordFigures } from '../../features/figures/use-cases/record-figures';
import { recordQuotas } from '../../features/figures/use-cases/record-quotas';
import { setUpSeries } from '../../features/figures/use-cases/set-up-series';
import { type CountyParts, holderOf } from './open-county';

type Parts = Pick<CountyParts, 'database' | 'sql'>;

const METRIC = '城乡居民医疗保险参保缴费进度';
/** The tax bureau keeps the figures. */
const KEEPER = 'SWU';
/** The rate in percent that the county has reached by the end of a day, reported on the day after. */
const REACHED: readonly { readonly day: CivilDay; readonly percent: number }[] = [
  { day: civilDay(2026, 3, 19), percent: 31 },
  { day: civilDay(2026, 3, 30), percent: 58 },
  { day: civilDay(2026, 4, 30), percent: 88 },
  { day: civilDay(2026, 5, 31), percent: 95 },
  { day: civilDay(2026, 6, 15), percent: 96 },
];
/** When the townships record the postings of a round, by its period: most in time, one after the day, one not at all in the last. */
const RECORDED: readonly {
  readonly period: string;
  readonly on: CivilDay;
  readonly without: readonly string[];
  readonly lateReason?: string;
}[] = [
  { period: '2026-03', on: civilDay(2026, 4, 16), without: ['XZ07'] },
  { period: '2026-03', on: civilDay(2026, 4, 22), without: [], lateReason: '经办人调整，漏了登记' },
  { period: '2026-04', on: civilDay(2026, 5, 18), without: ['XZ09'] },
  { period: '2026-05', on: civilDay(2026, 6, 15), without: ['XZ03', 'XZ07', 'XZ09', 'XZ10'] },
];

interface Village {
  readonly id: string;
  readonly code: string;
  readonly township: string;
}

const VILLAGES = `
  select u.id, u.code, t.code as township from unit u join unit t on t.id = u.parent_id where u.kind = 'village' order by u.code`;
const STILL_OWED = `
  select c.id as "cycleId", u.id, t.code as township from village_posting p join notice_cycle c on c.id = p.cycle_id
  join unit u on u.id = p.unit_id join unit t on t.id = p.township_id where c.period = $1 and p.state = 'owed' order by u.code`;

function mustBe<Outcome extends { readonly kind: string }, Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): asserts outcome is Extract<Outcome, { readonly kind: Kind }> {
  if (outcome.kind !== kind) throw new Error(`expected ${kind}: ${JSON.stringify(outcome)}`);
}

const quotaOf = (at: number): number => 420 + 31 * (at % 17);
/** Villages differ by some points, and so do their townships; nobody has more than there are. */
const paidOf = (at: number, percent: number, township: string): number =>
  Math.floor((quotaOf(at) * Math.min(100, Math.max(0, percent + (at % 7) - 3 - (township === 'XZ09' ? 8 : 0)))) / 100);

async function setUp({ database, sql }: Parts): Promise<void> {
  const { actor } = await holderOf({ database, sql }, undefined, 'office');
  const { accountId } = actor;
  if (accountId === undefined) throw new Error('whoever sets up figures has an account');
  const [row] = await sql<{ campaignId: string; keeperUnitId: string }>(
    `select c.id as "campaignId", u.id as "keeperUnitId" from campaign c, unit u where u.code = $1 order by c.issued_at limit 1`,
    [KEEPER],
  );
  if (!row) throw new Error('no notice is issued');
  const startDay = civilDay(2026, 3, 1);
  const series = await setUpSeries(database, { ...actor, accountId }, { ...row, metric: METRIC, startDay, smallestQuota: 30 });
  mustBe(series, 'saved');
  const rows = (await sql<Village>(VILLAGES)).map(({ id }, at) => ({ unitId: id, persons: quotaOf(at) }));
  mustBe(await recordQuotas(database, actor, { seriesId: series.seriesId, rows, source: '通知附件1' }), 'recorded');
}

async function report({ database, sql }: Parts, throughDay: CivilDay, percent: number): Promise<void> {
  const { actor, access } = await holderOf({ database, sql }, KEEPER, 'contact');
  const [series] = await sql<{ id: string }>('select id from figure_series');
  const rows = (await sql<Village>(VILLAGES)).map(({ id, township }, at) => {
    const paid = paidOf(at, percent, township);
    return { unitId: id, collected: { paid, amountFen: paid * 40_000 } };
  });
  mustBe(await recordFigures(database, actor, access, { seriesId: series?.id ?? '', throughDay, rows, channel: 'form' }), 'recorded');
}

async function record(parts: Parts, { period, on, without, lateReason }: (typeof RECORDED)[number]): Promise<void> {
  const owed = await parts.sql<{ cycleId: string; id: string; township: string }>(STILL_OWED, [period]);
  for (const township of new Set(owed.map((village) => village.township))) {
    if (without.includes(township)) continue;
    const villages = owed.filter((village) => village.township === township);
    const { actor, access } = await holderOf(parts, township, 'contact');
    const entry = { manner: 'posted', postedOn: on, place: '村务公开栏', handledBy: '村文书', lateReason } as const;
    const rows = villages.map(({ id }, at) => ({
      unitId: id,
      entry: at === 0 ? { ...entry, manner: 'readOut' as const, place: '村民会议' } : entry,
    }));
    mustBe(await recordPostings(parts.database, actor, access, { cycleId: villages[0]?.cycleId ?? '', rows }), 'recorded');
  }
}

/** What is counted for the insurance notice, and what its townships post: quotas, figures, recorded villages. Rounds and bulletins follow by themselves. */
export const countingOf = (parts: Parts, issuedDay: CivilDay): readonly Episode[] => [
  { atMs: instantOf(issuedDay + 1, 11 * 60), carryOut: () => setUp(parts) },
  ...REACHED.map(({ day, percent }) => ({ atMs: instantOf(day + 1, 16 * 60), carryOut: () => report(parts, day, percent) })),
  ...RECORDED.map((round) => ({ atMs: instantOf(round.on, 16 * 60 + 30), carryOut: () => record(parts, round) })),
];
