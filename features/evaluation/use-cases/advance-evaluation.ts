import { systemActor } from '../../../core/access/actor';
import type { AdvanceDeps } from '../../../platform/temporal/process';
import { type EvaluationAdvanced, planEvaluation } from '../rules/plan-evaluation';
import { evaluationStage, type EvaluationStage, isPast, isSettled } from '../rules/stages';
import { loadFacts } from './load-facts';
import { settleDuties } from './settle-duties';
import { type EvaluationTx, type StepDeps, takeStep } from './take-step';

export interface AdvanceEvaluationDeps extends AdvanceDeps<EvaluationTx>, StepDeps {}

export interface AdvanceEvaluation {
  readonly evaluationId: string;
  readonly atMs: number;
  /** The stage that the caller waits to be past; absent: all of them. */
  readonly stage?: EvaluationStage;
}

const actor = systemActor('engine');
const GONE: EvaluationAdvanced = { done: true, title: '', stage: 'archived', unsettled: 0 };

/**
 * Advances an evaluation (年终考核) in one transaction: locks it, reads its facts, takes the steps that the rules name until none is due, makes its obligations say
 * what is owed, and says when to look again. Safe to run twice and by two callers: the row lock puts them one after the other, and the second finds nothing.
 */
export function advanceEvaluation(
  { database, nowMsAt, ...deps }: AdvanceEvaluationDeps,
  { evaluationId, atMs, stage: awaited }: AdvanceEvaluation,
): Promise<EvaluationAdvanced> {
  return database.transaction(actor, async (tx) => {
    const locked = await tx.evaluations.lock(evaluationId);
    if (!locked) return GONE;
    const nowMs = nowMsAt?.(atMs) ?? (await tx.nowMs());
    for (let evaluation = locked; ;) {
      const facts = await loadFacts(tx, evaluation);
      const { step, nextMs } = planEvaluation(facts, evaluation.settings.windows, await tx.calendar.load(), nowMs);
      // Before the end: with it the task is over.
      if (step === undefined || step.kind === 'close') await settleDuties(tx, actor, { evaluation, facts, writer: deps.writer, nowMs });
      if (!step) {
        const stage = evaluationStage(facts, nowMs);
        await tx.evaluations.finish(evaluation, nextMs);
        const done = stage === 'archived' || (awaited !== undefined && isPast(stage, awaited));
        const wait = !done && nextMs !== undefined && { waitMs: Math.max(0, nextMs - nowMs) };
        const unsettled = facts.statements.filter((statement) => !isSettled(statement, nowMs)).length;
        return { done, ...wait, title: evaluation.title, stage, unsettled };
      }
      const entry = await takeStep({ tx, actor, deps, evaluation, nowMs }, step);
      if (entry) await tx.appendAudit(actor, [entry]);
      evaluation = (await tx.evaluations.find(evaluationId)) ?? evaluation;
    }
  });
}
