import { dateText, dayText } from '../../../core/words/days';
import { taskName } from '../../../core/words/kinds';
import { lateMarkWords } from '../../../core/words/late-marks';
import { lightNames } from '../../../core/words/lights';
import { assignmentStateWords, taskStateWords } from '../../../core/words/states';
import type { LedgerRow } from '../use-cases/ledger-queries';

/** The office's own ledger (督查台账), as it is printed and exported. */
export const SHEET_COLUMNS = ['序号', '任务', '牵头（责任）单位', '配合单位', '完成时限', '进展', '亮灯'] as const;

type SheetRow = readonly [number, string, string, string, string, string, string];

const unitsOf = ({ units }: LedgerRow, isCooperating: boolean): string =>
  units
    .filter(({ role }) => (role === 'cooperating') === isCooperating)
    .map(({ name, state }) => (state === 'transferred' ? `${name}（${assignmentStateWords.transferred}）` : name))
    .join('、');

function deadline({ deadlineText, nextDeadlineDay }: LedgerRow): string {
  if (nextDeadlineDay === null) return deadlineText ?? '';
  const next = `最近 ${dayText(nextDeadlineDay)}`;
  return deadlineText === null ? next : `${deadlineText}；${next}`;
}

function progress({
  state,
  results,
  resultsMet,
  unsigned,
  overdue,
  toReview,
  suspended,
  lateEntry,
  doneLate,
  latestReport,
}: LedgerRow): string {
  const counts = [
    ['未签收', unsigned],
    ['逾期', overdue],
    ['待审核', toReview],
    ['中止', suspended],
    [lateMarkWords.lateEntry, lateEntry],
    [lateMarkWords.doneLate, doneLate],
  ] as const;
  const parts = [
    taskStateWords[state],
    results > 0 ? `结果办结 ${resultsMet}/${results}` : '',
    ...counts.map(([label, count]) => (count > 0 ? `${label} ${count}` : '')),
    latestReport === null ? '' : `${latestReport.unitName}（${dateText(latestReport.occurredOn)}）：${latestReport.text}`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** A row of the office's ledger in words, the `number`-th of its list; a light is its name. */
export const sheetRow = (row: LedgerRow, number: number): SheetRow => [
  number,
  `${taskName(row.ordinal, row.title)}${row.documentNumber === null ? '' : `（${row.documentNumber}）`}`,
  unitsOf(row, false),
  unitsOf(row, true),
  deadline(row),
  progress(row),
  row.colour === 'none' ? '' : `${lightNames[row.colour]}灯`,
];
