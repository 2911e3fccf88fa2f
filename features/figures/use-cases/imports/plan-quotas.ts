import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import { compareTotals } from '../../rules/imported/compare-totals';
import { resolveLines } from '../../rules/imported/resolve-lines';
import type { FigureSeries, QuotaRow } from '../figure-repository';
import { quotaProblems } from '../record-quotas';
import type { FiguresTransaction } from '../set-up-series';
import type { FigureUpload } from './figure-uploads';
import type { ImportPlan, ImportProblem, PlannedRow } from './import-plan';

/** What a file of quotas would do now, and the rows that it would write. */
export type PlannedQuotas =
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'planned'; readonly plan: ImportPlan; readonly rows: readonly QuotaRow[] };

/** Looks at a file of quotas (任务数) beside the directory and the quotas in force. */
export async function planQuotas(tx: FiguresTransaction, series: FigureSeries, { content, file }: FigureUpload): Promise<PlannedQuotas> {
  if (content.problems.length > 0) return { kind: 'refused', problems: content.problems };
  const today = dayOfInstant(await tx.nowMs());
  const units = (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, today));
  const { lines, problems } = resolveLines(content.lines, units);
  if (problems.length > 0) return { kind: 'refused', problems };
  const unitOf = new Map<string, Unit>(units.map((unit) => [unit.id, unit]));
  const rows = lines.map(({ line, unitId, numbers }) => ({ line, unitId, persons: numbers['persons'] ?? 0 }));
  const nameOf = (unitId: string): string => unitOf.get(unitId)?.name ?? '';
  const wrong = quotaProblems(rows, new Set(unitOf.keys()));
  if (wrong.length > 0) {
    const lineOf = new Map(rows.map(({ line, unitId }) => [unitId, line]));
    const placed = wrong.map((problem) => ({
      is: 'quota' as const,
      line: lineOf.get(problem.unitId) ?? 0,
      unitName: nameOf(problem.unitId),
      problem,
    }));
    return { kind: 'refused', problems: placed };
  }
  const known = await tx.figures.quotas(series.id);
  const planned = rows.flatMap(({ line, unitId, persons }): PlannedRow[] => {
    const before = known.get(unitId);
    if (before === persons) return [];
    const row = { line, unitName: nameOf(unitId), throughDay: undefined, numbers: { persons } };
    return [{ ...row, ...(before !== undefined && { before: { persons: before } }) }];
  });
  const takenBefore = await tx.figures.takenFile(series.id, file.sha256);
  const summed = lines.map(({ line, unitId, numbers }) => ({ line, numbers, kind: unitOf.get(unitId)?.kind ?? 'other' }));
  const plan: ImportPlan = {
    added: planned.filter(({ before }) => before === undefined),
    changed: planned.filter(({ before }) => before !== undefined),
    unchanged: rows.length - planned.length,
    totals: compareTotals(summed, content.totals),
    ...(takenBefore && { takenBefore }),
  };
  return { kind: 'planned', plan, rows };
}
