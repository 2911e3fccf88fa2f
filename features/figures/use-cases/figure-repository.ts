import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ReportedRow } from '../rules/collected/decide-entries';
import type { FigureEntry } from '../rules/collected/figure';
import type { Plan, PlanPoint } from '../rules/progress/planned';

/** How a figure came in: typed into a form, by a file, by the interface. */
export type Channel = 'form' | 'file' | 'api';

/** What is counted for a notice (指标): one rate of persons, measured by the goals that the notice sets for it. */
export interface FigureSeries {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  /** The name that the notice gives to it (征缴进度). */
  readonly metric: string;
  /** By whose end nothing is expected yet. */
  readonly startDay: CivilDay;
  /** The unit that reports for all (统计单位), as a rule the tax bureau; each unit reports for itself and for those below it. */
  readonly keeperUnitId: string;
  /** Villages with fewer persons are shown and not ranked. */
  readonly smallestQuota: number;
  /** The units that the notice names, as they were when the series was set up. */
  readonly unitIds: readonly string[];
  /** The goals of the notice as they were when the series was set up, by day. */
  readonly goals: readonly PlanPoint[];
}

export interface NewSeries extends Omit<FigureSeries, 'campaignTitle'> {
  readonly accountId: string;
}

/** A quota (任务数) to be recorded, with the line of the file in which it stands. */
export interface QuotaRow {
  readonly unitId: string;
  readonly persons: number;
  readonly line?: number;
}

/** Who recorded something, and whence he has it. */
export interface RecordedBy {
  readonly accountId: string | undefined;
  readonly source: string;
  readonly fileId?: string | undefined;
}

/** A file from which figures or quotas were taken: its name and the SHA-256 of its bytes, by which whoever has it finds that it is this one. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
}

/** Where in a file an entry stands. */
export interface PlaceInFile extends SourceFile {
  readonly line: number;
}

export interface NewEntries {
  readonly seriesId: string;
  readonly throughDay: CivilDay;
  /** With the line of the file in which each stands. */
  readonly rows: readonly (ReportedRow & { readonly correctsId?: string; readonly line?: number | undefined })[];
  readonly channel: Channel;
  readonly reason: string | undefined;
  readonly fileId?: string | undefined;
  readonly accountId: string | undefined;
}

/** An entry with who made it, as pages show it. */
export interface EntryOnPage extends FigureEntry {
  readonly channel: Channel;
  readonly reason: string | null;
  readonly by: string | null;
  /** The persons of the entry that it corrects. */
  readonly correctedPaid: number | null;
  readonly file: PlaceInFile | null;
}

/** A file that was taken in, with who did it. */
export interface TakenFile {
  readonly name: string;
  readonly by: string | null;
  readonly recordedAtMs: number;
}

/** A version of a quota with its source. Instants are epoch milliseconds. */
export interface QuotaOnPage {
  readonly persons: number;
  readonly source: string;
  readonly by: string | null;
  readonly recordedAtMs: number;
  readonly file: PlaceInFile | null;
}

/** Frozen figures (快照): what they were by the end of a day, as known at an instant; `content` never changes, `hash` is its SHA-256. */
export interface StoredSnapshot {
  readonly id: string;
  readonly seriesId: string;
  readonly day: CivilDay;
  readonly content: string;
  readonly hash: string;
  readonly isIntact: boolean;
  readonly takenAtMs: number;
}

export interface FigureRepository {
  /** Metrics of a notice with the goals in percent that its milestones set, by day. */
  goalsOf(campaignId: string): Promise<ReadonlyMap<string, readonly PlanPoint[]>>;
  /** The units that have an assignment of the notice. */
  namedUnits(campaignId: string): Promise<readonly string[]>;
  /** Every series, the newest notice first. */
  listSeries(): Promise<readonly FigureSeries[]>;
  findSeries(campaignId: string): Promise<FigureSeries | undefined>;
  /** Locks what is written for a series until the commit: reports of one series come one after the other. */
  lockSeries(id: string): Promise<FigureSeries | undefined>;
  saveSeries(series: NewSeries): Promise<void>;

  /** The quotas in force. */
  quotas(seriesId: string): Promise<ReadonlyMap<string, number>>;
  /** On which county day each of them was recorded. */
  quotaDays(seriesId: string): Promise<ReadonlyMap<string, CivilDay>>;
  addQuotas(seriesId: string, rows: readonly QuotaRow[], by: RecordedBy): Promise<void>;

  /** What is known of these units from a day to a day, and next to them: of each day the last that was recorded. */
  entriesAround(around: {
    readonly seriesId: string;
    readonly unitIds: readonly string[];
    readonly firstDay: CivilDay;
    readonly lastDay: CivilDay;
  }): Promise<ReadonlyMap<string, readonly FigureEntry[]>>;
  /** Records a file that something is taken from. Answers its id. */
  addFile(file: SourceFile & { readonly seriesId: string; readonly accountId: string | undefined }): Promise<string>;
  /** When a file of these bytes was taken in for a series. */
  takenFile(seriesId: string, sha256: string): Promise<TakenFile | undefined>;
  addEntries(entries: NewEntries): Promise<void>;
  /** The latest entry of each unit by the end of a day, of that day the last that was recorded. */
  latest(seriesId: string, day: CivilDay): Promise<ReadonlyMap<string, FigureEntry>>;
  /** The same of these units by the end of each of these days. */
  latestOn(
    seriesId: string,
    unitIds: readonly string[],
    days: readonly CivilDay[],
  ): Promise<ReadonlyMap<CivilDay, ReadonlyMap<string, FigureEntry>>>;
  /** Quotas and latest entries of every unit, whatever the actor may see of them, by the end of a day: for the county's total alone; none of it is shown. */
  ofCounty(
    seriesId: string,
    day: CivilDay,
  ): Promise<{
    readonly quotas: ReadonlyMap<string, number>;
    readonly quotaDays: ReadonlyMap<string, CivilDay>;
    readonly entries: ReadonlyMap<string, FigureEntry>;
  }>;

  /** Entries of a unit, the latest day first, of a day the last that was recorded; at most `limit`. */
  history(seriesId: string, unitId: string, limit: number): Promise<readonly EntryOnPage[]>;
  /** These entries with their units, as far as the actor may see them; `isCorrected`: a later one corrects it. */
  entriesOf(ids: readonly string[]): Promise<readonly (EntryOnPage & { readonly unitName: string; readonly isCorrected: boolean })[]>;
  /** Versions of a unit's quota, the last first. */
  quotaHistory(seriesId: string, unitId: string): Promise<readonly QuotaOnPage[]>;

  /** Answers the hash of the content. */
  addSnapshot(
    snapshot: Pick<StoredSnapshot, 'id' | 'seriesId' | 'day' | 'content'> & { readonly accountId: string | undefined },
  ): Promise<string>;
  findSnapshot(id: string): Promise<StoredSnapshot | undefined>;

  /** Plans of their own that units handed in (五（一）), the last of each. */
  ownPlans(seriesId: string): Promise<ReadonlyMap<string, Plan>>;
  addOwnPlan(plan: {
    readonly seriesId: string;
    readonly unitId: string;
    readonly points: readonly PlanPoint[];
    readonly accountId: string | undefined;
  }): Promise<void>;
}

/** A transaction that offers it. */
export interface WithFigures {
  readonly figures: FigureRepository;
}
