import type { AdjustmentFile, EvidencedAdjustment } from '../../use-cases/score/score-repository';
import { saidText } from '../statement-words';
import { adjustmentStateWords } from './score-words';

/** A file by its name and its hash, by which it is known again. */
export const fileText = ({ name, sha256 }: AdjustmentFile): string => `${name}，校验码 ${sha256}`;

/** Whether an adjustment counts, and who decided. */
export const decidedText = ({ isConfirmed, opinion, decidedBy, decidedAtMs = 0 }: EvidencedAdjustment): string =>
  isConfirmed === undefined
    ? adjustmentStateWords.undecided
    : saidText(
        `${adjustmentStateWords[isConfirmed ? 'confirmed' : 'refused']}${opinion === undefined ? '' : `：${opinion}`}`,
        decidedBy,
        decidedAtMs,
      );
