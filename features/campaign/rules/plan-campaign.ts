/** One task of a campaign, as far as the campaign looks at it. */
export interface CampaignTask {
  readonly id: string;
  readonly state: 'open' | 'done';
  /** Its workflow has been started. */
  readonly started: boolean;
}

/** What decides what a campaign (专项工作) must do now. */
export interface CampaignFacts {
  readonly state: 'open' | 'closed';
  readonly issuedAtMs: number;
  readonly tasks: readonly CampaignTask[];
}

/** Which tasks to start, and when to look again (epoch milliseconds; absent when only a new fact can change anything). */
export interface CampaignPlan {
  readonly startTaskIds: readonly string[];
  readonly nextMs?: number;
  /** Every task is done, or the campaign is closed: its workflow may end. */
  readonly done: boolean;
}

/** What an advance of a campaign returns: whether it is over, how long to wait, and which tasks to start. */
export interface CampaignAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly title: string;
  readonly startTaskIds: readonly string[];
  readonly openTasks: number;
}

/** The life of one notice: from its issue on every open task runs, in the order given; it ends with its last task. */
export function planCampaign(facts: CampaignFacts, nowMs: number): CampaignPlan {
  if (facts.state === 'closed') return { startTaskIds: [], done: true };
  if (nowMs < facts.issuedAtMs) return { startTaskIds: [], nextMs: facts.issuedAtMs, done: false };
  const open = facts.tasks.filter((task) => task.state === 'open');
  return { startTaskIds: open.filter((task) => !task.started).map((task) => task.id), done: open.length === 0 };
}
