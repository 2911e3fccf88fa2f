import type { FigureSource } from '../../../core/obligation/figure-source';
import type { Timing } from '../../../core/obligation/timing';
import type { ReportState } from '../../assignment/rules/decision';

/** A deadline that was set: as printed, by an extension (延期), or shifted by a suspension (中止). Days are `YYYY-MM-DD`, instants ISO 8601, here and below. */
export interface DeadlineSet {
  readonly version: number;
  readonly day: string;
  readonly reason: 'printed' | 'extension' | 'suspension';
  readonly setAt: string;
}

/** A file that evidences a report (佐证材料); `size` in bytes. */
export interface EvidenceShown {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** A report (反馈) as it was handed in and reviewed. */
export interface ReportMade {
  readonly id: string;
  readonly sequence: number;
  readonly text: string;
  readonly figures: Readonly<Record<string, unknown>>;
  /** Where the figure of its goal was taken from; null where it was typed. */
  readonly figureSource: FigureSource | null;
  readonly isFinal: boolean;
  readonly occurredOn: string;
  readonly lateReason: string | null;
  readonly timing: Timing;
  readonly recordedAt: string;
  readonly state: ReportState;
  readonly by: string | null;
  readonly byPersonId?: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly reviewNote: string | null;
  /** The unit's leader signed it (签批), or sent it back with his note. */
  readonly countersignedBy: string | null;
  readonly countersignedAt: string | null;
  readonly countersignNote: string | null;
  readonly evidence: readonly EvidenceShown[];
}

/** A request for an extension (延期) and what was decided. */
export interface ExtensionAsked {
  readonly id: string;
  readonly deadlineVersion: number;
  readonly requestedDay: string;
  readonly reason: string;
  readonly progress: string;
  readonly by: string | null;
  readonly byPersonId?: string | null;
  readonly recordedAt: string;
  readonly state: 'pending' | 'granted' | 'refused' | 'lapsed';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

/** What a leader of the county wrote (批示) and what was answered to it. */
export interface InstructionMade {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly byPersonId?: string | null;
  readonly recordedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** A part of it that was handed down to a unit below (分解事项), and what that unit did. */
export interface PartMade {
  readonly id: string;
  readonly unitName: string;
  readonly text: string;
  readonly recordedAt: string;
  readonly by: string | null;
  readonly result: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

/** What was said about one obligation. */
export interface ObligationHistory {
  readonly unitName: string;
  readonly title: string;
  readonly deadlines: readonly DeadlineSet[];
  readonly reports: readonly ReportMade[];
  readonly extensionRequests: readonly ExtensionAsked[];
  /** What is to be answered, where an answer is owed. */
  readonly instruction?: InstructionMade | null;
  readonly parts?: readonly PartMade[];
}

/** The office's word on an assignment as a whole: 中止, 恢复, 销号, 终止, 移交, 接办, 催办. */
export interface AssignmentDecision {
  readonly kind: 'suspended' | 'resumed' | 'struckOff' | 'terminated' | 'transferred' | 'takenOver' | 'urged';
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  /** Of a transfer: the unit to which it went, or from which it came. */
  readonly other?: {
    readonly unitId: string;
    readonly unitName: string;
    /** Where it came from there: the deadlines before, by the obligations that are owed now; `YYYY-MM-DD`. */
    readonly deadlines?: Readonly<Record<string, string>>;
  } | null;
}

/** An objection to the assignment (申诉) and its answer. */
export interface ObjectionMade {
  readonly id: string;
  readonly reason: string;
  readonly suggestedUnit: string | null;
  readonly by: string | null;
  readonly byPersonId?: string | null;
  readonly recordedAt: string;
  readonly state: 'pending' | 'accepted' | 'refused' | 'lapsed';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

/** What was said and decided about one assignment. */
export interface AssignmentHistory {
  readonly unitName: string;
  readonly assignedAt: string;
  readonly endedAt: string | null;
  readonly receipt: {
    readonly recordedAt: string;
    readonly occurredOn: string;
    readonly by: string | null;
    readonly note: string | null;
  } | null;
  /** The oldest first. */
  readonly decisions: readonly AssignmentDecision[];
  readonly objections: readonly ObjectionMade[];
}

/** All that people said, did and decided about a task. */
export interface TaskHistory {
  readonly assignments: readonly AssignmentHistory[];
  readonly obligations: readonly ObligationHistory[];
}
