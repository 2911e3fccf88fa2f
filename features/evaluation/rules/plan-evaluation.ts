import type { Calendar } from '../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant, instantOf } from '../../../core/calendar/civil-day';
import { type EvaluationFacts, type EvaluationStage, isOverBy, isSettled, type ProposedUnit } from './stages';
import { type EvaluationWindows, laterDay, openWindow, type OpenWindow } from './windows';

/** Why a preview is made: it is the first, a statement was upheld, or the evaluators asked for it. */
export type PreviewReason = 'first' | 'statement' | 'revision';

/** How an evaluation ended. */
export type EvaluationOutcome = 'issued' | 'nothingToIssue';

/** Windows that last longer by the calendar of now. */
export interface MovedWindows {
  readonly scoringUntil?: CivilDay;
  readonly nominationsUntil?: CivilDay;
  readonly statements: readonly { readonly id: string; readonly untilDay: CivilDay }[];
}

/** One thing that an evaluation does by itself, each once. It issues nothing: whatever decides about somebody is a person's. */
export type EvaluationStep =
  | { readonly kind: 'register' }
  | { readonly kind: 'freeze'; readonly scoring: OpenWindow }
  | { readonly kind: 'endScoring' }
  | { readonly kind: 'openNominations'; readonly window: OpenWindow }
  | { readonly kind: 'closeNominations' }
  | { readonly kind: 'preview'; readonly reason: PreviewReason }
  /** `shown`: proposed units without a window; `again`: those released before that are proposed once more; `released`: statements of units proposed no more. */
  | {
      readonly kind: 'showDrafts';
      readonly shown: readonly ProposedUnit[];
      readonly again: readonly string[];
      readonly released: readonly string[];
    }
  | { readonly kind: 'moveWindows'; readonly moved: MovedWindows }
  | { readonly kind: 'draftDocuments' }
  | { readonly kind: 'close'; readonly outcome: EvaluationOutcome };

/** The step to take now, or the instant to look again (epoch milliseconds; without either only a new fact can change anything). */
export interface EvaluationPlan {
  readonly step?: EvaluationStep;
  readonly nextMs?: number;
}

const endOf = ({ untilDay }: OpenWindow): number => instantOf(untilDay + 1);

function movedWindows(facts: EvaluationFacts, windows: EvaluationWindows, calendar: Calendar, nowMs: number): MovedWindows | undefined {
  const later = (window: OpenWindow | undefined, workDays: number): CivilDay | undefined =>
    window && !isOverBy(window.untilDay, nowMs) ? laterDay(window, workDays, calendar) : undefined;
  const scoringUntil = facts.scoredAtMs === undefined ? later(facts.scoring, windows.scoringWorkDays) : undefined;
  const nominationsUntil = facts.nominatedAtMs === undefined ? later(facts.nominations, windows.nominationWorkDays) : undefined;
  const statements = facts.statements.flatMap((statement) => {
    const untilDay = statement.isReleased || statement.statedAtMs !== undefined ? undefined : later(statement, windows.statementWorkDays);
    return untilDay === undefined ? [] : [{ id: statement.id, untilDay }];
  });
  if (scoringUntil === undefined && nominationsUntil === undefined && statements.length === 0) return undefined;
  return { statements, ...(scoringUntil !== undefined && { scoringUntil }), ...(nominationsUntil !== undefined && { nominationsUntil }) };
}

/** A preview is due: none was made, or it is asked for, or every statement is answered and one that the last preview does not know was upheld. */
function previewDue({ preview, statements, revisionAskedAtMs, approvedAtMs }: EvaluationFacts): PreviewReason | undefined {
  if (!preview) return 'first';
  if (approvedAtMs !== undefined) return undefined;
  if ((revisionAskedAtMs ?? -Infinity) > preview.madeAtMs) return 'revision';
  const unanswered = statements.some((one) => one.statedAtMs !== undefined && one.isLate !== true && one.answeredAtMs === undefined);
  const upheld = statements.some(({ isUpheld, answeredAtMs = -Infinity }) => isUpheld === true && answeredAtMs > preview.madeAtMs);
  return upheld && !unanswered ? 'statement' : undefined;
}

function draftsDue({ preview, statements }: EvaluationFacts): Extract<EvaluationStep, { kind: 'showDrafts' }> | undefined {
  const proposed = new Map((preview?.proposed ?? []).map((unit) => [unit.unitId, unit]));
  const known = new Set(statements.map(({ unitId }) => unitId));
  const shown = [...proposed.values()].filter(({ unitId }) => !known.has(unitId));
  const again = statements.filter(({ isReleased, unitId }) => isReleased && proposed.has(unitId)).map(({ id }) => id);
  const released = statements.filter(({ isReleased, unitId }) => !isReleased && !proposed.has(unitId)).map(({ id }) => id);
  return shown.length + again.length + released.length > 0 ? { kind: 'showDrafts', shown, again, released } : undefined;
}

function afterApproval({ documents }: EvaluationFacts): EvaluationStep | undefined {
  const open = documents.some(({ state }) => state !== 'issued' && state !== 'discarded');
  return open ? undefined : { kind: 'close', outcome: 'issued' };
}

/** What is due once persons are nominated: previews, windows, and the documents when every window is settled. */
function afterNominations(facts: EvaluationFacts, nowMs: number): EvaluationStep | undefined {
  const reason = previewDue(facts);
  if (reason) return { kind: 'preview', reason };
  if (facts.approvedAtMs !== undefined) return afterApproval(facts);
  const drafts = draftsDue(facts);
  if (drafts) return drafts;
  if (!facts.statements.every((statement) => isSettled(statement, nowMs))) return undefined;
  if ((facts.draftedAtMs ?? -Infinity) < (facts.preview?.madeAtMs ?? 0)) return { kind: 'draftDocuments' };
  return facts.documents.every(({ state }) => state === 'discarded') ? { kind: 'close', outcome: 'nothingToIssue' } : undefined;
}

function dueStep(facts: EvaluationFacts, windows: EvaluationWindows, calendar: Calendar, nowMs: number): EvaluationStep | undefined {
  const today = dayOfInstant(nowMs);
  if (!facts.hasTask) return { kind: 'register' };
  if (facts.frozenAtMs === undefined)
    return isOverBy(facts.cutOffDay, nowMs) ? { kind: 'freeze', scoring: openWindow(today, windows.scoringWorkDays, calendar) } : undefined;
  const moved = movedWindows(facts, windows, calendar, nowMs);
  if (moved) return { kind: 'moveWindows', moved };
  if (facts.scoredAtMs === undefined) return facts.scoring && isOverBy(facts.scoring.untilDay, nowMs) ? { kind: 'endScoring' } : undefined;
  if (!facts.nominations) return { kind: 'openNominations', window: openWindow(today, windows.nominationWorkDays, calendar) };
  if (facts.nominatedAtMs === undefined) return isOverBy(facts.nominations.untilDay, nowMs) ? { kind: 'closeNominations' } : undefined;
  return afterNominations(facts, nowMs);
}

/**
 * What an evaluation (年终考核) does at `nowMs`: registers its task, freezes the figures at the cut-off, opens and closes the windows, makes previews, shows each
 * proposed unit its draft, and drafts the documents when every window is settled. One step at a time: take it, and ask again. Same facts, same answer.
 * (notice 五（六）, 七; domain.md §4.7)
 */
export function planEvaluation(facts: EvaluationFacts, windows: EvaluationWindows, calendar: Calendar, nowMs: number): EvaluationPlan {
  if (facts.state === 'closed') return {};
  const step = dueStep(facts, windows, calendar, nowMs);
  if (step) return { step };
  const ends = [
    ...(facts.frozenAtMs === undefined ? [instantOf(facts.cutOffDay + 1)] : []),
    ...(facts.scoredAtMs === undefined && facts.scoring ? [endOf(facts.scoring)] : []),
    ...(facts.nominatedAtMs === undefined && facts.nominations ? [endOf(facts.nominations)] : []),
    ...facts.statements.filter((statement) => !isSettled(statement, nowMs)).map(endOf),
  ].filter((endMs) => endMs > nowMs);
  return ends.length > 0 ? { nextMs: Math.min(...ends) } : {};
}

/** What an advance of an evaluation returns: whether the stage that was asked for is past, how long to wait, and where it stands, for operators. */
export interface EvaluationAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly title: string;
  readonly stage: EvaluationStage;
  /** Units whose windows are not settled. */
  readonly unsettled: number;
}
