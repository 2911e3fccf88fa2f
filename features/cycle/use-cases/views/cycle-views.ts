import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { PostingVillage } from '../../rules/board/board';
import type { AskingCycle } from '../../rules/board/cycle-asks';
import type { CycleKind } from '../../rules/cycle-periods';
import type { Confirmation } from '../../rules/confirm-late-entry';
import type { RosterCount } from '../../rules/roster';
import type { DatedDelivery } from '../../rules/roster-timing';

/** A record of a village as pages show it: with who made it. */
export interface PostingRecord extends PostingVillage {
  readonly postedOn?: CivilDay | undefined;
  readonly place?: string | undefined;
  readonly handledBy?: string | undefined;
  readonly lateReason?: string | undefined;
  /** Recorded by; null where the reader may not know him, or nobody did. */
  readonly by: string | null;
  readonly recordedAtMs?: number | undefined;
  /** When it was listed as not posted in time (未按时公示). */
  readonly listedAtMs?: number | undefined;
  /** A late entry of it that waits for a second person (补录待确认). */
  readonly toConfirm?: EntryToConfirm | undefined;
}

/** A late entry that waits for a second person, with who made it. */
export interface EntryToConfirm extends Pick<PostingRecord, 'postedOn' | 'place' | 'handledBy' | 'lateReason' | 'by'> {
  readonly state: 'posted' | 'readOut' | 'nothing';
  readonly recordedAtMs: number;
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
  /** Why it corrects what is recorded. */
  readonly reason?: string | undefined;
}

/** A cycle in a list, with how many of the villages that the reader sees stand where; of pledges (承诺书) of the townships. */
export interface CycleInList {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly kind: CycleKind;
  /** As the process knows it: `2023-04`, `annual-2023`. */
  readonly period: string;
  readonly title: string;
  readonly postingDueDay: CivilDay;
  readonly rosterDueDay?: CivilDay | undefined;
  readonly state: 'open' | 'closed';
  readonly villages: number;
  readonly owed: number;
  readonly isRosterThere: boolean;
  readonly bulletinId?: string | undefined;
}

/** What the second person said of a late entry (补录确认). */
export interface ConfirmationOnPage {
  /** Absent of what needs none. */
  readonly confirmation?: Confirmation | undefined;
  readonly decidedBy?: string | undefined;
  readonly decidedAtMs?: number | undefined;
  readonly opinion?: string | undefined;
}

/** One record of a village as it was made: the first one, or a correction (更正) with its reason. */
export interface PostingEntryOnPage
  extends ConfirmationOnPage, Pick<PostingRecord, 'postedOn' | 'place' | 'handledBy' | 'lateReason' | 'by'> {
  readonly state: 'posted' | 'readOut' | 'nothing';
  readonly recordedAtMs: number;
  /** Why it corrects the one before. */
  readonly reason?: string | undefined;
}

/** A delivery of the roster, with who recorded it. */
export interface RosterInList extends ConfirmationOnPage, DatedDelivery {
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly persons: number;
  readonly amountFen?: number | undefined;
  readonly note?: string | undefined;
  /** The sheets of the round are made from it. */
  readonly isOfSheets?: boolean | undefined;
  readonly by: string | null;
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
  readonly counts: readonly RosterCount[];
}

/** What pages of cycles read, seen with the actor's scope. */
export interface CycleViews {
  /** The title of a notice. */
  campaignTitle(campaignId: string): Promise<string>;
  /** The latest first; of one notice, or of all that the actor may see. */
  list(campaignId?: string): Promise<readonly CycleInList[]>;
  /** The villages that owe or owed a posting, by township, in the order of the directory. */
  records(cycleId: string): Promise<readonly PostingRecord[]>;
  /** The latest first. */
  history(cycleId: string, unitId: string): Promise<readonly PostingEntryOnPage[]>;
  /** The latest first. */
  rosters(cycleId: string): Promise<readonly RosterInList[]>;
  /** What the latest cycles wait for, the first due first. */
  asking(): Promise<readonly AskingCycle[]>;
  /** Who handled the posting of these villages last, in an earlier cycle of the task. */
  lastHandlers(taskId: string, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A transaction that offers it. */
export interface WithCycleViews {
  readonly cycleViews: CycleViews;
}
