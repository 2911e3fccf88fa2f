import type { Colour } from '../../../core/obligation/colour';

/** How much is lit: obligations by light, and how many units owe them. */
export interface LitCounts {
  readonly red: number;
  readonly redUnits: number;
  readonly yellow: number;
  readonly yellowUnits: number;
  readonly blue: number;
  readonly blueUnits: number;
}

/** A notice or a unit with something lit. `oldestDay`: the earliest deadline that is red, `YYYY-MM-DD`. */
export interface OverviewRow extends LitCounts {
  readonly id: string;
  readonly name: string;
  readonly oldestDay: string | null;
}

/** What has been red for the longest. */
export interface OldestRed {
  readonly taskId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly deadlineDay: string;
}

/** What a leader of the county wrote (批示), to which unit, and what was answered; days are `YYYY-MM-DD`, instants ISO 8601. */
export interface InstructionItem {
  readonly id: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly text: string;
  readonly by: string | null;
  readonly recordedAt: string;
  readonly deadlineDay: string;
  readonly colour: Colour;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** The county at a glance (总览): how much is lit, of which notices and which units, the reddest first. */
export interface Overview {
  readonly today: string;
  /** How many notices were issued. */
  readonly campaigns: number;
  readonly all: LitCounts;
  readonly oldest: OldestRed | null;
  readonly notices: readonly OverviewRow[];
  readonly units: readonly OverviewRow[];
  readonly instructions: {
    readonly open: readonly InstructionItem[];
    readonly openTotal: number;
    readonly answered: readonly InstructionItem[];
  };
}
