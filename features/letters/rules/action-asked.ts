import { type AccessActor, may } from '../../../core/access/may';
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

/**
 * The action that a letter asks of its reader: to sign where its rung is that of a signature that is asked for, else the one that meets what is owed, if he may take it by his duty; undefined where he can only urge others on, as a village's paired unit does.
 * What is under review, suspended or over is in no letter. A vacant duty's letter goes to the office, which does not act for the unit.
 */
export function actionAsked(kind: ObligationKind, audience: Audience, isVacant: boolean, rung = ''): AssignmentAction | undefined {
  if (audience === 'supporter') return undefined;
  const reader = holderOf(isVacant ? 'office' : audience);
  const action = isToCountersign(rung) ? 'countersignReport' : MET_BY[kind];
  return may(action, reader, OWING_UNIT) ? action : undefined;
}
