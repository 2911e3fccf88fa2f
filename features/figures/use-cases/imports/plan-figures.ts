import type { AccessActor } from '../../../../core/access/may';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import type { DecidedDay, ReportedDay } from '../../rules/collected/decide-days';
import { compareTotals } from '../../rules/imported/compare-totals';
import { type ResolvedLine, resolveLines } from '../../rules/imported/resolve-lines';
import type { FigureSeries } from '../figure-repository';
import { decideReport, type FigureProblem } from '../record-figures';
import type { FiguresTransaction } from '../set-up-series';
import type { FigureUpload } from './figure-uploads';
import type { ImportPlan, ImportProblem, PlannedRow } from './import-plan';

type LineOf = (unitId: string, day: CivilDay) => number | undefined;

/** What a file of figures would do now, and all that writing it takes. */
export type PlannedFigures =
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'planned'; readonly plan: ImportPlan; readonly days: readonly DecidedDay[]; readonly lineOf: LineOf };

type DatedLine = ResolvedLine & { readonly throughDay: CivilDay };

const refused = (problems: readonly ImportProblem[]): PlannedFigures => ({ kind: 'refused', problems });

/** The rows of the file as a report, day by day. */
const daysOf = (lines: readonly DatedLine[]): readonly ReportedDay[] =>
  [...new Set(lines.map(({ throughDay }) => throughDay))]
    .sort((one, other) => one - other)
    .map((day) => ({
      throughDay: day,
      rows: lines
        .filter(({ throughDay }) => throughDay === day)
        .map(({ unitId, numbers: { paid = 0, ...more } }) => ({ unitId, collected: { paid, ...more } })),
    }));

function lineFinder(lines: readonly DatedLine[]): { readonly lineOf: LineOf; readonly lineOfProblem: (problem: FigureProblem) => number } {
  const byDay = new Map(lines.map(({ line, unitId, throughDay }) => [`${unitId} ${throughDay}`, line]));
  const byUnit = new Map(lines.map(({ line, unitId }) => [unitId, line]));
  const lineOf: LineOf = (unitId, day) => byDay.get(`${unitId} ${day}`);
  return {
    lineOf,
    lineOfProblem: ({ unitId, throughDay }) =>
      (throughDay === undefined ? undefined : lineOf(unitId, throughDay)) ?? byUnit.get(unitId) ?? 0,
  };
}

/** Looks at a file of figures beside the directory and what is recorded; corrections are taken for wanted. */
export async function planFigures(
  tx: FiguresTransaction,
  access: AccessActor,
  series: FigureSeries,
  { content, throughDay: asked, file }: FigureUpload,
): Promise<PlannedFigures> {
  if (content.problems.length > 0) return refused(content.problems);
  const named = content.lines.map((line) => ({ ...line, throughDay: line.throughDay ?? asked ?? Number.NaN }));
  if (named.some(({ throughDay }) => Number.isNaN(throughDay))) return refused([{ is: 'noDay' }]);
  const firstDay = Math.min(...named.map(({ throughDay }) => throughDay));
  const units = (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, firstDay));
  const { lines: found, problems } = resolveLines(named, units);
  if (problems.length > 0) return refused(problems);
  const lines = found.map((line) => ({ ...line, throughDay: line.throughDay ?? firstDay }));
  const unitOf = new Map<string, Unit>(units.map((unit) => [unit.id, unit]));
  const nameOf = (unitId: string): string => unitOf.get(unitId)?.name ?? '';
  const { lineOf, lineOfProblem } = lineFinder(lines);
  const decided = await decideReport(tx, access, { series, days: daysOf(lines), corrects: true });
  if (decided.kind === 'wrongDay')
    return refused([{ is: 'wrongDay', day: decided.day, firstDay: decided.firstDay, lastDay: decided.lastDay }]);
  if (decided.kind === 'refused') {
    const placed = ({ ...problem }: FigureProblem) => ({
      is: 'figure' as const,
      line: lineOfProblem(problem),
      unitName: nameOf(problem.unitId),
      problem,
    });
    return refused(decided.problems.map(placed));
  }
  const planned = decided.days.flatMap(({ throughDay, entries }) =>
    entries.map(({ unitId, collected, corrects }): PlannedRow => ({
      line: lineOf(unitId, throughDay) ?? 0,
      unitName: nameOf(unitId),
      throughDay,
      numbers: { ...collected },
      ...(corrects && { before: { ...corrects.collected } }),
    })),
  );
  const takenBefore = await tx.figures.takenFile(series.id, file.sha256);
  const summed = lines.map(({ line, unitId, numbers }) => ({ line, numbers, kind: unitOf.get(unitId)?.kind ?? 'other' }));
  const plan: ImportPlan = {
    added: planned.filter(({ before }) => before === undefined),
    changed: planned.filter(({ before }) => before !== undefined),
    unchanged: decided.days.reduce((sum, day) => sum + day.unchanged.length, 0),
    totals: compareTotals(summed, content.totals),
    ...(takenBefore && { takenBefore }),
  };
  return { kind: 'planned', days: decided.days, lineOf, plan };
}
