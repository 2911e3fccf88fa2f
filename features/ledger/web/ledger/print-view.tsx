import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import type { LedgerRow, LedgerTotals } from '../../use-cases/ledger-queries';
import { SHEET_COLUMNS, sheetRow } from '../../words/ledger-sheet';
import { totalsText } from '../../words/ledger-words';
import { addressOf, type LedgerFilterValues } from './ledger-address';

interface PrintViewProps {
  readonly rows: readonly LedgerRow[];
  readonly totals: LedgerTotals;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whose ledger it is. */
  readonly office: string;
  readonly filter: LedgerFilterValues;
  readonly narrowedTo: string;
}

type Line = ReturnType<typeof sheetRow>;
const COLUMNS: readonly Column<Line>[] = SHEET_COLUMNS.map((head, at) => ({ head, cell: (line) => line[at] }));

/** The ledger for paper: across, with whose it is, its day, what it was narrowed to, every row, and the number of each sheet. */
export const PrintView = ({ rows, totals, today, office, filter, narrowedTo }: PrintViewProps): VNode => (
  <div class="paper-across">
    <p class="no-print">
      <a class="button second" href={addressOf('/ledger', filter)}>
        回到台账
      </a>
      <span class="hint">用浏览器的“打印”（Ctrl+P）打印，纸张横向，页码在页脚。</span>
    </p>
    <h1>督查台账</h1>
    <p>
      {office} · {dayText(today)} · {totalsText(totals)}
    </p>
    <p class="small">{narrowedTo}</p>
    {rows.length === 0 ? (
      <Notice>没有符合条件的任务。</Notice>
    ) : (
      <Table className="sheet" columns={COLUMNS} rows={rows.map((row, at) => sheetRow(row, at + 1))} />
    )}
  </div>
);
