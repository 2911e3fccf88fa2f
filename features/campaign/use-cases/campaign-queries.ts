import type { Actor } from '../../../core/access/actor';

export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issueDate: string;
  readonly issuedAt: string;
  readonly state: 'open' | 'closed';
  readonly tasks: number;
  readonly openTasks: number;
}

/** A standing duty of an actor (工作职责): shown, owes nothing. */
interface DutyView {
  readonly actor: string;
  readonly ordinal: string;
  readonly text: string;
}

export interface CampaignPage extends CampaignRow {
  readonly duties: readonly DutyView[];
  readonly noticeText: string;
  /** It prescribes a monthly public posting. */
  readonly hasPosting: boolean;
}

/** What the pages of notices show, seen with the actor's scope. */
export interface CampaignQueries {
  /** Notices in which the actor sees a task, the newest first. */
  list(actor: Actor): Promise<readonly CampaignRow[]>;
  find(actor: Actor, campaignId: string): Promise<CampaignPage | undefined>;
}
