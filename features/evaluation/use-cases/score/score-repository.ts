import type { StoredEvidence } from '../../../assignment/use-cases/evidence';
import type { Points, ScoreList } from '../../rules/score/score-list';

/** A version of the indicators of a notice (评分指标). Instants are epoch milliseconds. */
export interface StoredScoreList {
  readonly id: string;
  readonly campaignId: string;
  readonly version: number;
  readonly list: ScoreList;
  /** Absent of the one that stands where nobody has set another. */
  readonly madeBy?: string;
  readonly madeAtMs: number;
}

/** A file that evidences an adjustment (佐证材料). */
export interface AdjustmentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Such a file with what is in it. */
export type AdjustmentContent = StoredEvidence;

/** Points that an evaluator gave or took (评分调整), with what a second person said to it. */
export interface Adjustment {
  readonly id: string;
  readonly evaluationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly indicator: string;
  readonly points: Points;
  readonly reason: string;
  readonly evidence: string;
  readonly by: string;
  readonly byPersonId?: string;
  readonly atMs: number;
  /** Absent while nobody has decided: it does not count. */
  readonly isConfirmed?: boolean;
  readonly opinion?: string;
  readonly decidedBy?: string;
  readonly decidedAtMs?: number;
}

/** An adjustment with its files, in the order in which they were chosen. */
export interface EvidencedAdjustment extends Adjustment {
  readonly files: readonly AdjustmentFile[];
}

export type NewAdjustment = Pick<Adjustment, 'id' | 'evaluationId' | 'unitId' | 'indicator' | 'points' | 'reason' | 'evidence'>;

export interface ScoreRepository {
  /** The next version of a notice's list. */
  addList(list: {
    readonly id: string;
    readonly campaignId: string;
    readonly list: ScoreList;
    readonly accountId: string | undefined;
  }): Promise<number>;
  findList(id: string): Promise<StoredScoreList | undefined>;
  /** The last version of a notice's list. */
  newestList(campaignId: string): Promise<StoredScoreList | undefined>;
  /** The evaluation goes by this list from now on. */
  takeList(evaluationId: string, listId: string): Promise<void>;
  /** The oldest first. */
  adjustments(evaluationId: string): Promise<readonly Adjustment[]>;
  /** The same with their files, for a reader. */
  evidencedAdjustments(evaluationId: string): Promise<readonly EvidencedAdjustment[]>;
  /** The content of a file of an adjustment. */
  adjustmentFile(id: string): Promise<AdjustmentContent | undefined>;
  adjust(adjustments: readonly NewAdjustment[], accountId: string): Promise<void>;
  decide(
    adjustmentIds: readonly string[],
    decision: { readonly isConfirmed: boolean; readonly opinion: string | undefined; readonly accountId: string },
  ): Promise<void>;
}

/** A transaction that offers it. */
export interface WithScores {
  readonly evaluationScores: ScoreRepository;
}
