import { isOwn } from '../../../core/access/may';

/** 起草、送审、已批准、已印发、已作废. */
export type BulletinState = 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded';

/** The two forms of a bulletin: red-headed with 文号, and 督查专报 with 第N期. */
export type BulletinForm = 'redHead' | 'specialReport';

/** What can be done with a bulletin. */
export type BulletinAction = 'edit' | 'submit' | 'return' | 'approve' | 'issue' | 'discard';

/** From which state, and into which. */
const STEPS: Readonly<Record<BulletinAction, { readonly from: readonly BulletinState[]; readonly to: BulletinState }>> = {
  edit: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  issue: { from: ['approved'], to: 'issued' },
  discard: { from: ['draft', 'submitted', 'approved'], to: 'discarded' },
};

/** `notNow`: its state does not allow it; `own`: who drafted or submitted it does not approve it. */
export type BulletinRefusal = 'notNow' | 'own';

export interface BulletinFacts {
  readonly state: BulletinState;
  /** Persons who drafted, edited or submitted it. */
  readonly byPersonIds: readonly (string | undefined)[];
}

/** What a bulletin becomes by an action, or why it is refused: nothing is issued that another person has not approved. (domain.md §3, §4.7) */
export function takeBulletinAction(
  { state, byPersonIds }: BulletinFacts,
  action: BulletinAction,
  personId: string | undefined,
): { readonly to: BulletinState } | { readonly refusal: BulletinRefusal } {
  const { from, to } = STEPS[action];
  if (!from.includes(state)) return { refusal: 'notNow' };
  if (action === 'approve' && (personId === undefined || byPersonIds.some((by) => isOwn(by, personId)))) return { refusal: 'own' };
  return { to };
}

/** What can be done with it now, whoever asks. */
export const possibleActions = (state: BulletinState): readonly BulletinAction[] =>
  (Object.keys(STEPS) as BulletinAction[]).filter((action) => STEPS[action].from.includes(state));
