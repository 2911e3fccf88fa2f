import type { MarkedUnit } from '../rules/proposals';
import type { DutyName } from '../rules/owed-duties';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import type { Evaluation, EvaluationDocument, Nomination } from './evaluation-rows';

/** What a document of an evaluation is written of. */
export interface WrittenDocument {
  readonly kind: 'commendation' | 'criticism';
  readonly evaluation: Pick<Evaluation, 'campaignTitle' | 'year' | 'cutOffDay'>;
  readonly result: EvaluationResult;
  readonly units: readonly MarkedUnit[];
  readonly persons: readonly Pick<Nomination, 'personName' | 'unitName' | 'reason'>[];
}

/** Words that the rules do not know. */
export interface EvaluationWriter {
  readonly addressees: string;
  /** Of an evaluation, and of its own task. */
  evaluationTitle(year: number): string;
  dutyTitle(name: DutyName, about: string | undefined): string;
  title(document: WrittenDocument): string;
  text(document: WrittenDocument): string;
  /** Of one that corrects another (更正). */
  correctionTitle(corrected: Pick<EvaluationDocument, 'title'>): string;
}
