import type { Season, StandingDuty } from '../../../core/obligation/assignment';
import type { Policy } from '../../../core/policy/policy';

/** A campaign as an advance finds it, its row locked until the commit. */
export interface LockedCampaign {
  readonly campaignId: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly issuedAtMs: number;
  readonly noticeText: string;
  readonly policy: Policy;
  /** The season of its posting (集中征缴期), where it is settled. */
  readonly season?: Season;
}

export interface TaskOfCampaign {
  readonly id: string;
  readonly state: 'open' | 'done';
  /** Some advance has seen its facts, so its workflow has been started. */
  readonly wasSeen: boolean;
  readonly title: string;
  /** Its place in the notice. */
  readonly position: number;
  /** The monthly public posting that it prescribes (每月公示). */
  readonly posting?: StandingDuty;
}

/** What an advance of a campaign reads and writes. */
export interface CampaignAdvanceRepository {
  lock(campaignId: string): Promise<LockedCampaign | undefined>;
  /** In the order of the notice. */
  loadTasks(campaignId: string): Promise<readonly TaskOfCampaign[]>;
  finish(campaign: LockedCampaign, outcome: { readonly done: boolean; readonly nextAtMs?: number }): Promise<void>;
  /** Raises the campaign's version: one of its tasks has ended. */
  raiseVersion(campaignId: string): Promise<void>;
}

/** A transaction that offers it. */
export interface WithCampaignAdvance {
  readonly campaignAdvance: CampaignAdvanceRepository;
}
