import { type CivilDay, civilDate, dayOfInstant, formatDay, parseDay } from '../../../core/calendar/civil-day';
import { onOrBefore, workDayAfter } from '../../../core/calendar/calendar';
import { systemActor } from '../../../core/access/actor';
import { actions } from '../../../features/assignment/actions';
import type { AssignmentAction } from '../../../features/assignment/rules/transitions';
import type { Action, Person } from '../../../features/assignment/use-cases/action';
import { takeAction } from '../../../features/assignment/use-cases/take-action';
import { type BulletinRequest, takeOnBulletin } from '../../../features/bulletin/use-cases/take-action';
import { numberText, reportName } from '../../../features/bulletin/words/bulletin-words';
import { deliverRoster } from '../../../features/cycle/use-cases/deliver-roster';
import { recordPostings } from '../../../features/cycle/use-cases/record-postings';
import { countyFacts } from '../../../features/demonstration/store/county-facts';
import { recordFigures } from '../../../features/figures/use-cases/record-figures';
import { recordQuotas } from '../../../features/figures/use-cases/record-quotas';
import { setUpSeries } from '../../../features/figures/use-cases/set-up-series';
import { announcer } from '../../support/announcer';
import type { CountyYear } from './county-year';

export interface Village {
  readonly id: string;
  readonly code: string;
  readonly township: string;
}

/** What people find wherever the county lives. */
export type Office = Pick<CountyYear, 'database' | 'sql' | 'nowMs' | 'person'>;

/** A round as it is stored, by its period. */
export interface StoredRound {
  readonly id: string;
  readonly dataThroughDay: CivilDay;
  readonly postingDueDay: CivilDay;
  readonly bulletinId: string | null;
}

const METRIC = '城乡居民基本养老保险征缴进度';
/** The rate in percent that the county as a whole has reached by the end of each month of 2023. */
const REACHED: Readonly<Record<number, number>> = { 3: 12, 4: 28, 5: 45, 6: 63, 7: 78, 8: 91, 9: 95, 10: 98, 11: 98, 12: 99 };

const quotaOf = (at: number): number => 300 + 17 * (at % 23);
/** Persons of the village at this place of the list; townships differ by some points. */
const paidOf = (at: number, month: number): number => {
  const percent = (REACHED[month] ?? 0) + (month >= 10 ? 1 : 0) - (at % 5);
  return Math.floor((quotaOf(at) * Math.max(0, percent)) / 100);
};

function mustBe<Outcome extends { readonly kind: string }, Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): asserts outcome is Extract<Outcome, { readonly kind: Kind }> {
  if (outcome.kind !== kind) throw new Error(`expected ${kind}: ${JSON.stringify(outcome)}`);
}

/** What the people of the county do, each through the use case that his page or letter calls. */
export class People {
  private constructor(
    private readonly county: Office,
    readonly villages: readonly Village[],
    private readonly unitIds: ReadonlyMap<string, string>,
  ) {}

  static async of(county: Office): Promise<People> {
    const units = await county.sql<{ id: string; code: string; kind: string; township: string | null }>(
      `select u.id, u.code, u.kind, p.code as township from unit u left join unit p on p.id = u.parent_id order by length(u.code), u.code`,
    );
    const villages = units
      .filter(({ kind }) => kind === 'village')
      .map(({ id, code, township }) => ({ id, code, township: township ?? '' }));
    return new People(county, villages, new Map(units.map(({ id, code }) => [code, id])));
  }

  private today(): CivilDay {
    return dayOfInstant(this.county.nowMs());
  }
  private unitId(code: string): string {
    const id = this.unitIds.get(code);
    if (id === undefined) throw new Error(`no unit ${code}`);
    return id;
  }
  /** The codes of the units that post. */
  get townships(): readonly string[] {
    return [...new Set(this.villages.map(({ township }) => township))];
  }

  async round(period: string): Promise<StoredRound> {
    const [round] = await this.county.sql<StoredRound>(
      `select id, data_through - date '1970-01-01' as "dataThroughDay", posting_due - date '1970-01-01' as "postingDueDay",
         bulletin_id as "bulletinId" from notice_cycle where period = $1`,
      [period],
    );
    if (!round) throw new Error(`the round of ${period} is not open`);
    return round;
  }

  private async act(person: Person, name: AssignmentAction, id: string, given: object): Promise<void> {
    const action: Action<unknown> = actions[name];
    const outcome = await takeAction(this.county.database, action, { person, id, given });
    if (outcome.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  }

  /** The office settles what is counted, and by which quotas. */
  async setUpFigures(metric = METRIC): Promise<void> {
    const { database, sql } = this.county;
    const { actor } = await this.county.person('office');
    const [campaign] = await sql<{ id: string }>('select id from campaign');
    const keeperUnitId = this.unitId('TAX');
    const startDay = parseDay('2023-03-01') ?? 0;
    const series = await setUpSeries(database, actor, {
      campaignId: campaign?.id ?? '',
      metric,
      startDay,
      keeperUnitId,
      smallestQuota: 30,
    });
    mustBe(series, 'saved');
    const rows = this.villages.map(({ id }, at) => ({ unitId: id, persons: quotaOf(at) }));
    mustBe(await recordQuotas(database, actor, { seriesId: series.seriesId, rows, source: '通知附件1' }), 'recorded');
  }

  /** The tax bureau reports the figures of every village by the end of a month, or corrects those of one township (更正). */
  async reportFigures(
    throughDay: CivilDay,
    correction?: { readonly township: string; readonly less: number; readonly reason: string },
  ): Promise<void> {
    const { actor, access } = await this.county.person('contact', 'TAX');
    const [series] = await this.county.sql<{ id: string }>('select id from figure_series');
    const { month } = civilDate(throughDay);
    const rows = this.villages.flatMap(({ id, township }, at) => {
      if (correction && township !== correction.township) return [];
      const paid = paidOf(at, month) - (correction?.less ?? 0);
      return [{ unitId: id, collected: { paid, amountFen: paid * 20_000 } }];
    });
    const report = { seriesId: series?.id ?? '', throughDay, rows, channel: 'form' as const, reason: correction?.reason };
    mustBe(await recordFigures(this.county.database, actor, access, report), 'recorded');
  }

  /** The tax bureau hands over the roster of a round with the counts of each village, or says that nobody has paid. */
  async deliverRoster(period: string, isWithoutPayments = false): Promise<void> {
    const { id: cycleId, dataThroughDay } = await this.round(period);
    const { actor } = await this.county.person('contact', 'TAX');
    const { month } = civilDate(dataThroughDay);
    const counts = this.villages.map(({ id }, at) => {
      const persons = paidOf(at, month) - paidOf(at, month - 1);
      return { unitId: id, persons, amountFen: persons * 20_000 };
    });
    const delivery = isWithoutPayments ? { counts: [], persons: 0 } : { counts };
    const request = { cycleId, unitId: this.unitId('TAX'), deliveredOn: this.today(), ...delivery };
    mustBe(await deliverRoster(this.county.database, actor, request), 'delivered');
  }

  /** A township records that each of its villages has posted today, the first by reading out; after the day of the posting it says why. */
  async recordPostings(period: string, township: string): Promise<void> {
    const { id: cycleId, postingDueDay } = await this.round(period);
    const { actor, access } = await this.county.person('contact', township);
    const postedOn = this.today();
    const of = { postedOn, ...(postedOn > postingDueDay && { lateReason: '连续降雨，进村道路中断' }) };
    const rows = this.villages
      .filter((village) => village.township === township)
      .map(({ id: unitId, code }, at) => ({
        unitId,
        entry:
          at === 0
            ? { ...of, manner: 'readOut' as const, place: '村民会议', handledBy: `${code}村文书` }
            : { ...of, manner: 'posted' as const, place: '村务公开栏', handledBy: `${code}村文书` },
      }));
    mustBe(await recordPostings(this.county.database, actor, access, { cycleId, rows }), 'recorded');
  }

  /** The office sends the bulletin of a round for approval, its head approves it, the office issues it. Answers its id. */
  async issueBulletin(period: string, number: number): Promise<string> {
    const { bulletinId } = await this.round(period);
    if (bulletinId === null) throw new Error(`the bulletin of ${period} is not drafted`);
    const [office, head] = [await this.county.person('office'), await this.county.person('officeHead')];
    const take = async (by: typeof office, request: BulletinRequest): Promise<void> =>
      mustBe(await takeOnBulletin(this.county.database, by, bulletinId, request, announcer), 'done');
    const issuedOn = this.today();
    const printed = numberText('specialReport', reportName, civilDate(issuedOn).year, number);
    await take(office, { action: 'submit' });
    await take(head, { action: 'approve', opinion: undefined });
    await take(office, { action: 'issue', issuedOn, register: reportName, number, printed });
    return bulletinId;
  }

  /** An afternoon of everything else: units sign, hand in what is due on the next work day, and the office accepts it. */
  async workOnTheRest(): Promise<void> {
    const { county } = this;
    const { owed, waiting } = countyFacts(county.sql);
    const calendar = await county.database.transaction(systemActor('test'), (tx) => tx.calendar.load());
    const today = this.today();
    for (const { kind, unitCode, assignmentId, id, deadlineDay } of await owed()) {
      const isDue = kind === 'receipt' || onOrBefore(calendar, deadlineDay) <= workDayAfter(calendar, today, 1);
      if (kind === 'roster' || kind === 'posting' || !isDue) continue;
      const person = await county.person('contact', unitCode);
      const given = { text: '已按要求办理，资料存档备查。', occurredOn: formatDay(today), isFinal: true };
      if (kind === 'receipt') await this.act(person, 'signFor', assignmentId, {});
      else await this.act(person, 'submitReport', id, given);
    }
    for (const { id } of await waiting(county.nowMs() + 1_000)) await this.act(await county.person('reviewer'), 'acceptReport', id, {});
  }
}
