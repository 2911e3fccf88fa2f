import type { Judgement } from './oracle';

export interface RunFigures extends Judgement {
  /** How long the write took that makes everything due. */
  readonly issueMs: number;
  readonly peak1s: number;
  readonly peak3s: number;
  readonly cpuSeconds: Readonly<Record<string, number>>;
  /** CPU seconds of all processes for 1,000 assignments. */
  readonly cpuPer1000: number;
  readonly memoryMb: Readonly<Record<string, number>>;
}
