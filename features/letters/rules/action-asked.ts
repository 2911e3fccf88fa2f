import { type AccessActor, type Action as AccessAction, may } from '../../../core/access/may';
import { isOfficeDuty } from '../../../core/directory/resolve-audience';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';
import { isToCountersign } from '../../assignment/rules/countersign/countersign';
import { type AssignmentAction, MET_BY } from '../../assignment/rules/transitions';

/** Stands for the unit that owes: whom it concerns is told by the audience. */
const OWING_UNIT = 'owing unit';
const holderOf = (duty: Exclude<Audience, 'supporter'>): AccessActor => {
  const units = isOfficeDuty(duty) ? new Set<string>() : new Set([OWING_UNIT]);
  return { duties: [{ duty, unitIds: units, actingUnitIds: units }] };
};

/** What an evaluation asks for, by what is owed in it: nominations 提名, a statement 陈述; scoring and the rest are done where the letter leads. */
const MET_IN_EVALUATION = { report: 'nominate', statement: 'stateCase' } as const satisfies Partial<Record<ObligationKind, AccessAction>>;

/** What a letter can ask of its reader. */
export type AskedAction = AssignmentAction | (typeof MET_IN_EVALUATION)[keyof typeof MET_IN_EVALUATION] | 'approveEvaluation';

/** Addressed to whoever can approve, whatever the unit of his duty. */
const isToApprove = (rung: string): boolean => rung.split(':')[0] === 'toApprove';

const askedInEvaluation = (kind: ObligationKind): AskedAction | undefined =>
  kind === 'report' || kind === 'statement' ? MET_IN_EVALUATION[kind] : undefined;

/**
 * The action that a letter asks of its reader: to sign where its rung is that of a signature that is asked for, else the one that meets what is owed (in an
 * evaluation the one of that), if he may take it by his duty; undefined where he can only urge others on, as a village's paired unit does.
 * What is under review, suspended or over is in no letter. A vacant duty's letter goes to the office, which does not act for the unit.
 */
export function actionAsked(
  kind: ObligationKind,
  audience: Audience,
  isVacant: boolean,
  { rung = '', isOfEvaluation = false }: { readonly rung?: string; readonly isOfEvaluation?: boolean } = {},
): AskedAction | undefined {
  if (audience === 'supporter') return undefined;
  if (isOfEvaluation && isToApprove(rung)) return 'approveEvaluation';
  const reader = holderOf(isVacant ? 'office' : audience);
  const action = isOfEvaluation ? askedInEvaluation(kind) : isToCountersign(rung) ? 'countersignReport' : MET_BY[kind];
  return action !== undefined && may(action, reader, OWING_UNIT) ? action : undefined;
}
