import type { Target } from '../../../core/obligation/target';
import type { PermittedAction } from '../../assignment/rules/permitted-actions';

interface TaskOwed {
  readonly campaignId: string;
  readonly obligations: readonly { readonly id: string; readonly unitId: string; readonly targets: readonly Target[] }[];
}

/** The rates that the reader may report on now, by obligation: what was reported of them stands in his forms. */
export const figuresToReport = (
  { campaignId, obligations }: TaskOwed,
  permitted: ReadonlyMap<string, readonly Pick<PermittedAction, 'action'>[]>,
): ReadonlyMap<string, { readonly campaignId: string; readonly unitId: string; readonly metric: string }> =>
  new Map(
    obligations.flatMap(({ id, unitId, targets: [target] }) => {
      const isReported = permitted.get(id)?.some(({ action }) => action === 'submitReport') ?? false;
      return isReported && target?.percent !== undefined ? [[id, { campaignId, unitId, metric: target.metric }] as const] : [];
    }),
  );
