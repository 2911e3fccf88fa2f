import type { Unit } from '../../../../core/directory/unit';
import { readPersons } from '../../../figures/rules/entered/number-text';
import { type NumberColumn, readPastedTable } from '../../../figures/rules/entered/pasted-table';
import { lineProblemText } from '../../../figures/words/line-problem-text';
import type { RosterCount } from '../../rules/roster';
import { rosterColumns } from '../../words/roster-words';

const COLUMNS: readonly NumberColumn[] = [
  { name: 'persons', heads: [rosterColumns.persons, '人数', '缴费人次', '本月缴费人数'], is: 'persons', isRequired: true },
  { name: 'amount', heads: [rosterColumns.amount, '金额', '缴费金额', '金额（元）'], is: 'yuan', isRequired: false },
];
const nameOf = (column: string): string => (column === 'persons' ? rosterColumns.persons : rosterColumns.amount);

/** What a roster says: counts per village, or a total alone; or what is wrong with it, by its field. */
export type ReadRoster =
  | { readonly ok: true; readonly counts: readonly RosterCount[]; readonly persons: number | undefined }
  | { readonly ok: false; readonly errors: readonly { readonly message: string; readonly href: string }[] };

const wrong = (href: string, messages: readonly string[]): ReadRoster => ({
  ok: false,
  errors: messages.map((message) => ({ message, href })),
});

/** Reads pasted counts, or a total where there are none. */
export function readRoster(
  { text, persons: total }: { readonly text: string; readonly persons: string },
  units: readonly Unit[],
): ReadRoster {
  const { rows, problems } = readPastedTable(text, units, COLUMNS);
  if (problems.length > 0)
    return wrong(
      '#text',
      problems.map((problem) => lineProblemText(problem, nameOf)),
    );
  const persons = readPersons(total);
  if (rows.length > 0 && total.trim() !== '') return wrong('#persons', ['已经有各村的数，合计自动算，请清空合计人数']);
  if (rows.length === 0 && persons === undefined) return wrong('#text', ['请粘贴各村的数，或者填写合计人数（不小于 0 的整数）']);
  const counts = rows.map(({ unitId, numbers: { persons: of = 0, amount } }) => ({
    unitId,
    persons: of,
    ...(amount !== undefined && { amountFen: amount }),
  }));
  return { ok: true, counts, persons };
}
