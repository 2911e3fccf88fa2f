import type { Unit } from '../../../../core/directory/unit';
import { readPersons, readYuan } from '../../rules/entered/number-text';
import { type LineProblem, type NumberColumn, type ReadLine, readPastedTable } from '../../rules/entered/pasted-table';
import type { ReportedRow } from '../../rules/collected/decide-entries';
import { lineProblemText } from '../../words/line-problem-text';
import { fieldWords } from '../../words/problem-words';
import { amountField, type Entered, type EntryErrors, paidField } from './entry-view';

const COLUMNS: readonly NumberColumn[] = [
  { name: 'paid', heads: [fieldWords.paid, '累计缴费人数', '缴费人数', '累计人数'], is: 'persons', isRequired: true },
  { name: 'amountFen', heads: [fieldWords.amountFen, '累计金额', '金额（元）'], is: 'yuan', isRequired: false },
  { name: 'paidByGovernment', heads: [fieldWords.paidByGovernment, '政府代缴人数', '代缴人数'], is: 'persons', isRequired: false },
  { name: 'paidInCash', heads: [fieldWords.paidInCash, '现金缴费人数', '现金人数'], is: 'persons', isRequired: false },
];
const nameOf = (column: string): string => fieldWords[column as keyof typeof fieldWords];
const lineText = (problem: LineProblem): string => lineProblemText(problem, nameOf);

const rowOf = ({ unitId, numbers }: ReadLine): ReportedRow => {
  const { paid = 0, ...more } = numbers;
  return { unitId, collected: { paid, ...more } };
};

/** What came in the fields of units; a unit whose fields are both empty is not reported. */
function readFields(
  entered: Entered,
  units: readonly Unit[],
): { readonly rows: readonly ReportedRow[]; readonly fields: Readonly<Record<string, string>> } {
  const fields: Record<string, string> = {};
  const rows = units.flatMap(({ id: unitId, name }): ReportedRow[] => {
    const [paidName, amountName] = [paidField(unitId), amountField(unitId)];
    const [paidText = '', amountText = ''] = [entered[paidName]?.trim(), entered[amountName]?.trim()];
    if (paidText === '' && amountText === '') return [];
    const [paid, amountFen] = [readPersons(paidText), readYuan(amountText)];
    if (paid === undefined) fields[paidName] = `${name}：${fieldWords.paid}应为不小于 0 的整数`;
    if (amountText !== '' && amountFen === undefined) fields[amountName] = `${name}：${fieldWords.amountFen}应为最多两位小数的数`;
    return paid === undefined ? [] : [{ unitId, collected: { paid, ...(amountFen !== undefined && { amountFen }) } }];
  });
  return { rows, fields };
}

/** Figures as they were typed or pasted, with what is wrong beside its field. */
export function readEntry(
  entered: Entered,
  units: readonly Unit[],
): { readonly rows: readonly ReportedRow[]; readonly errors: EntryErrors } {
  const typed = readFields(entered, units);
  const pasted = readPastedTable(entered['text'] ?? '', units, COLUMNS);
  const rows = [...typed.rows, ...pasted.rows.map(rowOf)];
  const nothing = rows.length === 0 && pasted.problems.length === 0 && Object.keys(typed.fields).length === 0;
  return { rows, errors: { fields: typed.fields, others: nothing ? ['请填写至少一个单位的数'] : pasted.problems.map(lineText) } };
}
