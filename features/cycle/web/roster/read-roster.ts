import type { Unit } from '../../../../core/directory/unit';
import { unitFinder } from '../../../figures/rules/entered/find-unit';
import { readPersons } from '../../../figures/rules/entered/number-text';
import { type NumberColumn, readPastedTable } from '../../../figures/rules/entered/pasted-table';
import { compareTotals } from '../../../figures/rules/imported/compare-totals';
import type { FigureFile } from '../../../figures/rules/imported/figure-file';
import { resolveLines } from '../../../figures/rules/imported/resolve-lines';
import { yuanText } from '../../../figures/words/figure-words';
import { fileProblemText, noteText, totalText } from '../../../figures/words/import-words';
import { lineProblemText } from '../../../figures/words/line-problem-text';
import type { RosterCount } from '../../rules/roster';
import { notVillageText, PERSONS_LIST, rosterColumns, rosterTableWords } from '../../words/roster-words';

/** The columns of a table of counts; a village is named as in every other table. */
export const ROSTER_COLUMNS: readonly NumberColumn[] = [
  {
    name: 'persons',
    heads: [rosterColumns.persons, '人数', '缴费人次', '本月缴费人数', '缴费人数（人）'],
    is: 'persons',
    isRequired: true,
  },
  { name: 'amountFen', heads: [rosterColumns.amountFen, '金额', '缴费金额', '金额（元）'], is: 'yuan', isRequired: false },
];

interface Wrong {
  readonly ok: false;
  readonly errors: readonly { readonly message: string; readonly href: string }[];
}

/** What a roster says: counts per village, or a total alone; or what is wrong with it, by its field. */
export type ReadRoster = { readonly ok: true; readonly counts: readonly RosterCount[]; readonly persons: number | undefined } | Wrong;

const wrong = (href: string, messages: readonly string[]): Wrong => ({ ok: false, errors: messages.map((message) => ({ message, href })) });

/** The rows that are about no village, each in words. */
function notVillages(rows: readonly { readonly line: number; readonly unitId: string }[], units: readonly Unit[]): readonly string[] {
  const others = new Map(units.flatMap(({ id, kind, name }) => (kind === 'village' ? [] : [[id, name] as const])));
  return rows.flatMap(({ line, unitId }) => {
    const name = others.get(unitId);
    return name === undefined ? [] : [`第 ${line} 行：${notVillageText(name)}`];
  });
}

/** Reads pasted counts, or a total where there are none. */
export function readRoster(
  { text, persons: total }: { readonly text: string; readonly persons: string },
  units: readonly Unit[],
): ReadRoster {
  const { rows, problems } = readPastedTable(text, units, ROSTER_COLUMNS);
  const messages = [...problems.map((problem) => lineProblemText(problem, rosterTableWords.nameOf)), ...notVillages(rows, units)];
  if (messages.length > 0) return wrong('#text', messages);
  const persons = readPersons(total);
  if (rows.length > 0 && total.trim() !== '') return wrong('#persons', ['已经有各村的数，合计自动算，请清空合计人数']);
  if (rows.length === 0 && persons === undefined)
    return wrong('#text', ['请选择清册汇总表的文件，或者粘贴各村的数，或者填写合计人数（不小于 0 的整数）']);
  const counts = rows.map(({ unitId, numbers: { persons: of = 0, amountFen } }) => ({
    unitId,
    persons: of,
    ...(amountFen !== undefined && { amountFen }),
  }));
  return { ok: true, counts, persons };
}

/** The counts of a file as lines that could have been pasted, with what is worth a look; or what is wrong, by row and column. Nothing else of the file is kept. */
export function rosterText(
  file: FigureFile,
  units: readonly Unit[],
): { readonly ok: true; readonly text: string; readonly notes: readonly string[] } | Wrong {
  const refused = (messages: readonly string[]): Wrong => wrong('#file', messages);
  if (file.problems.length > 0) {
    const isNoTable = file.problems.some(({ is }) => is === 'noTable');
    return refused([...file.problems.map((problem) => fileProblemText(problem, rosterTableWords)), ...(isNoTable ? [PERSONS_LIST] : [])]);
  }
  const { lines, problems } = resolveLines(file.lines, units);
  const messages = [...problems.map((problem) => fileProblemText(problem, rosterTableWords)), ...notVillages(lines, units)];
  if (messages.length > 0) return refused(messages);
  const find = unitFinder(units);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  // Villages of one name stand under their code.
  const nameOf = (unitId: string): string => {
    const { name = '', code = '' } = unitOf.get(unitId) ?? {};
    return 'unitId' in find({ name }) ? name : code;
  };
  const totals = compareTotals(
    lines.map(({ line, numbers }) => ({ line, numbers, kind: 'village' as const })),
    file.totals,
  );
  return {
    ok: true,
    text: lines
      .map(({ unitId, numbers: { persons = 0, amountFen } }) =>
        [nameOf(unitId), persons, ...(amountFen === undefined ? [] : [yuanText(amountFen)])].join('\t'),
      )
      .join('\n'),
    notes: [...totals.map((total) => totalText(total, rosterTableWords.nameOf)), ...file.notes.map(noteText)],
  };
}
