import { isOwn } from '../../../core/access/may';
import type { EvaluationStage } from './stages';

/**
 * Why an action is refused: `notNow`: the stage does not allow it; `own`: who had a hand in it does not decide it (本人回避); `twice`: the second person is the
 * first; `notProposed`: who is named would not be criticised by the preview, or nominated by his unit; `notYours`: the person is of another unit; `nominated`:
 * the person is nominated already; `answered`: the statement is answered; `decided`: the adjustment
 * is confirmed or refused; `running`: the notice has an evaluation for the year.
 */
export type EvaluationRefusal = 'notNow' | 'own' | 'twice' | 'notProposed' | 'notYours' | 'nominated' | 'answered' | 'decided' | 'running';

/** The actions that a stage allows; a statement that comes late is taken until the decision is made. */
const STAGES = {
  chooseIndicators: ['figures', 'scoring'],
  score: ['scoring'],
  finishScoring: ['scoring'],
  nominate: ['nominations'],
  stateCase: ['statements', 'approval', 'preview'],
  answerStatement: ['statements', 'approval', 'preview'],
  askRevision: ['statements', 'approval', 'preview'],
  editDocument: ['approval', 'preview'],
  submit: ['approval', 'preview'],
  decide: ['approval'],
  issue: ['issue', 'archived'],
} as const satisfies Readonly<Record<string, readonly EvaluationStage[]>>;

/** What a person does in an evaluation. */
export type EvaluationAction = keyof typeof STAGES;

/** Whether a stage allows an action. */
export const isPossible = (action: EvaluationAction, stage: EvaluationStage): boolean =>
  (STAGES[action] as readonly EvaluationStage[]).includes(stage);

/** What decides who may approve: persons who had a hand in what is submitted, and those who have approved it. */
export interface ApprovalFacts {
  readonly handsIn: readonly string[];
  readonly approvedBy: readonly string[];
}

/** Who approves: a person, who had no hand in what he decides, and has not approved it before. An approval needs two. (domain.md §4.7) */
export function approvalRefusal(personId: string | undefined, { handsIn, approvedBy }: ApprovalFacts): EvaluationRefusal | undefined {
  if (personId === undefined || handsIn.some((by) => isOwn(by, personId))) return 'own';
  return approvedBy.some((by) => isOwn(by, personId)) ? 'twice' : undefined;
}

/** How many persons approve. */
export const APPROVALS = 2;

/** Who of those that hold the duty can still approve, and how many persons are missing until all approvals can be given. */
export interface FreeApprovers {
  readonly personIds: readonly string[];
  readonly missing: number;
}

/** Of the holders of the duty those who can still approve what is submitted. */
export function freeApprovers(holders: readonly string[], facts: ApprovalFacts): FreeApprovers {
  const personIds = [...new Set(holders)].filter((id) => approvalRefusal(id, facts) === undefined);
  return { personIds, missing: Math.max(0, APPROVALS - facts.approvedBy.length - personIds.length) };
}
