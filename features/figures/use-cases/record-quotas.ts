import type { Actor } from '../../../core/access/actor';
import { MOST_PERSONS } from '../rules/progress/rate';
import type { QuotaRow, SourceFile } from './figure-repository';
import type { FiguresDatabase, FiguresTransaction } from './set-up-series';

export interface QuotaProblem {
  readonly unitId: string;
  readonly is: 'twice' | 'notWhole' | 'tooLarge' | 'unknownUnit';
}

export type QuotaOutcome =
  | { readonly kind: 'recorded'; readonly recorded: number; readonly unchanged: number }
  | { readonly kind: 'refused'; readonly problems: readonly QuotaProblem[] }
  | { readonly kind: 'notFound' };

/** What is wrong with quotas, row by row. */
export function quotaProblems(rows: readonly QuotaRow[], unitIds: ReadonlySet<string>): readonly QuotaProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ unitId, persons }): QuotaProblem[] => {
    const isTwice = seen.has(unitId);
    seen.add(unitId);
    if (!unitIds.has(unitId)) return [{ unitId, is: 'unknownUnit' }];
    if (isTwice) return [{ unitId, is: 'twice' }];
    if (!Number.isSafeInteger(persons) || persons < 0) return [{ unitId, is: 'notWhole' }];
    return persons > MOST_PERSONS ? [{ unitId, is: 'tooLarge' }] : [];
  });
}

interface Quotas {
  readonly seriesId: string;
  readonly rows: readonly QuotaRow[];
  readonly source: string;
  readonly file?: SourceFile;
}

/** Records quotas as part of a transaction that has locked their series. */
export async function writeQuotas(tx: FiguresTransaction, actor: Actor, { seriesId, rows, source, file }: Quotas): Promise<QuotaOutcome> {
  const { accountId } = actor;
  const units = await tx.directory.loadUnits();
  const problems = quotaProblems(rows, new Set(units.map(({ id }) => id)));
  if (problems.length > 0) return { kind: 'refused', problems };
  const known = await tx.figures.quotas(seriesId);
  const changed = rows.filter(({ unitId, persons }) => known.get(unitId) !== persons);
  const unchanged = rows.length - changed.length;
  if (changed.length === 0) return { kind: 'recorded', recorded: 0, unchanged };
  const fileId = file && (await tx.figures.addFile({ seriesId, accountId, ...file }));
  await tx.figures.addQuotas(seriesId, changed, { accountId, source, fileId });
  const quotasOf = (of: (row: QuotaRow) => number | undefined) => Object.fromEntries(changed.map((row) => [row.unitId, of(row)]));
  await tx.appendAudit(actor, [
    {
      kind: 'quota.recorded',
      entity: 'figureSeries',
      entityId: seriesId,
      before: quotasOf(({ unitId }) => known.get(unitId)),
      after: { ...quotasOf(({ persons }) => persons), ...(file && { file }) },
      reason: source,
    },
  ]);
  return { kind: 'recorded', recorded: changed.length, unchanged };
}

/** Records quotas (任务数) with their source, whole or not at all; each is a version of its own, the same again none. */
export const recordQuotas = (database: FiguresDatabase, actor: Actor, quotas: Quotas): Promise<QuotaOutcome> =>
  database.transaction(actor, async (tx): Promise<QuotaOutcome> =>
    (await tx.figures.lockSeries(quotas.seriesId)) ? writeQuotas(tx, actor, quotas) : { kind: 'notFound' },
  );
