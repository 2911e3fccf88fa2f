import { type CivilDay, civilDate, dayOfInstant, formatDay, parseDay } from '../../../../core/calendar/civil-day';
import { onOrBefore, workDayAfter } from '../../../../core/calendar/calendar';
import { systemActor } from '../../../../core/access/actor';
import { actions } from '../../../../features/assignment/actions';
import type { AssignmentAction } from '../../../../features/assignment/rules/transitions';
import type { Action, Person } from '../../../../features/assignment/use-cases/action';
import { takeAction } from '../../../../features/assignment/use-cases/take-action';
import { deliverRoster } from '../../../../features/cycle/use-cases/deliver-roster';
import { recordPostings } from '../../../../features/cycle/use-cases/record-postings';
import { settleSeason } from '../../../../features/cycle/use-cases/settle-season';
import { countyFacts } from '../../../../features/demonstration/store/county-facts';
import { figureFiles } from '../../../../features/figures/files/figure-files';
import { importFigureFile } from '../../../../features/figures/use-cases/imports/import-figures';
import { recordFigures } from '../../../../features/figures/use-cases/record-figures';
import { recordQuotas } from '../../../../features/figures/use-cases/record-quotas';
import { setUpSeries } from '../../../../features/figures/use-cases/set-up-series';
import { uploadOf } from '../../../../features/figures/web/imports/given-file';
import { paidOf, placeOf, quotaOf, type VillagePlace } from '../county/county-villages';
import type { CountyYear } from '../county/county-year';
import { mustBe } from './must-be';

export interface Village {
  readonly id: string;
  readonly code: string;
  readonly township: string;
  readonly place: VillagePlace;
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

/** What was reported wrong of each village of a township. */
export interface FigureCorrection {
  readonly township: string;
  readonly less: number;
  readonly reason: string;
}

/** What is done in the rounds. */
const ELSEWHERE: readonly string[] = ['roster', 'posting', 'pledge'];
const METRIC = '城乡居民基本养老保险征缴进度';
/** What the people of the county do, each through the use case that his page or letter calls. */
export class People {
  private constructor(
    private readonly county: Office,
    readonly villages: readonly Village[],
    private readonly unitIds: ReadonlyMap<string, string>,
  ) {}

  static async of(county: Office): Promise<People> {
    const units = await county.sql<{ id: string; code: string; kind: string; township: string | null }>(
      `select u.id, u.code, u.kind, p.code as township from unit u left join unit p on p.id = u.parent_id`,
    );
    const villages = units
      .filter(({ kind }) => kind === 'village')
      .map(({ id, code, township }) => ({ id, code, township: township ?? '', place: placeOf(code) }))
      .sort(({ place: one }, { place: other }) => one.township - other.township || one.number - other.number);
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
    const rows = this.villages.map(({ id, place }) => ({ unitId: id, persons: quotaOf(place) }));
    mustBe(await recordQuotas(database, actor, { seriesId: series.seriesId, rows, source: '通知附件1' }), 'recorded');
  }

  /** The tax bureau imports the file of every village's figures by the end of a month. */
  async importFigures(throughDay: CivilDay): Promise<void> {
    const { database, sql } = this.county;
    const { actor, access } = await this.county.person('contact', 'TAX');
    const [campaign] = await sql<{ id: string }>('select id from campaign');
    const { month } = civilDate(throughDay);
    const lines = this.villages.map(({ code, place }) => `${code},${paidOf(place, month)},${paidOf(place, month) * 200}`);
    const file = {
      field: 'file',
      name: `${month}月.csv`,
      bytes: Buffer.from(['单位代码,累计缴费人数,累计金额（元）', ...lines].join('\r\n')),
    };
    const upload = await uploadOf(figureFiles, 'figures', { ok: true, file, throughDay, source: undefined });
    const outcome = await importFigureFile(database, actor, { campaignId: campaign?.id ?? '', access, upload, reason: undefined });
    mustBe(outcome, 'recorded');
  }

  /** The tax bureau corrects the figures of one township's villages by so many persons less (更正). */
  async correctFigures(throughDay: CivilDay, { township, less, reason }: FigureCorrection): Promise<void> {
    const { actor, access } = await this.county.person('contact', 'TAX');
    const [series] = await this.county.sql<{ id: string }>('select id from figure_series');
    const { month } = civilDate(throughDay);
    const rows = this.villages
      .filter((village) => village.township === township)
      .map(({ id, place }) => {
        const paid = paidOf(place, month) - less;
        return { unitId: id, collected: { paid, amountFen: paid * 20_000 } };
      });
    const report = { seriesId: series?.id ?? '', throughDay, rows, channel: 'form' as const, reason };
    mustBe(await recordFigures(this.county.database, actor, access, report), 'recorded');
  }

  /** How many persons of a village pay in a month, as the roster (清册) of its round counts them. */
  readonly paidIn = ({ place }: Village, month: number): number => paidOf(place, month) - paidOf(place, month - 1);

  /** The tax bureau hands over the roster of a round with the counts of each village, or says that nobody has paid. */
  async deliverRoster(period: string, isWithoutPayments = false): Promise<void> {
    const { id: cycleId, dataThroughDay } = await this.round(period);
    const { actor } = await this.county.person('contact', 'TAX');
    const { month } = civilDate(dataThroughDay);
    const counts = this.villages.map((village) => {
      const persons = this.paidIn(village, month);
      return { unitId: village.id, persons, amountFen: persons * 20_000 };
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

  /** The office settles the season of the medical insurance (集中征缴期): pledges before it, and its posting two months after its end. */
  async settleSeason(fromDay: CivilDay, throughDay: CivilDay): Promise<void> {
    const { actor } = await this.county.person('office');
    const [campaign] = await this.county.sql<{ id: string }>('select id from campaign');
    const season = { campaignId: campaign?.id ?? '', fromDay, throughDay, annualMonths: 2, asksPledges: true };
    mustBe(await settleSeason(this.county.database, actor, season), 'settled');
  }

  /** A township hands in the pledges of its agents (承诺书). */
  async handInPledges(township: string): Promise<void> {
    const [pledge] = await this.county.sql<{ id: string }>(
      `select o.id from obligation o join unit u on u.id = o.unit_id where o.kind = 'pledge' and u.code = $1`,
      [township],
    );
    const given = { text: '协办员承诺书已全部签订，随文报送。', occurredOn: formatDay(this.today()), isFinal: true };
    await this.act(await this.county.person('contact', township), 'submitReport', pledge?.id ?? '', given);
  }

  /** An afternoon of everything else: units sign, hand in what is due on the next work day, and the office accepts it. */
  async workOnTheRest(): Promise<void> {
    const { county } = this;
    const { owed, waiting } = countyFacts(county.sql);
    const calendar = await county.database.transaction(systemActor('test'), (tx) => tx.calendar.load());
    const today = this.today();
    for (const { kind, unitCode, assignmentId, id, deadlineDay } of await owed()) {
      const isDue = kind === 'receipt' || onOrBefore(calendar, deadlineDay) <= workDayAfter(calendar, today, 1);
      if (ELSEWHERE.includes(kind) || !isDue) continue;
      const person = await county.person('contact', unitCode);
      const given = { text: '已按要求办理，资料存档备查。', occurredOn: formatDay(today), isFinal: true };
      if (kind === 'receipt') await this.act(person, 'signFor', assignmentId, {});
      else await this.act(person, 'submitReport', id, given);
    }
    for (const { id } of await waiting(county.nowMs() + 1_000)) await this.act(await county.person('reviewer'), 'acceptReport', id, {});
  }
}
