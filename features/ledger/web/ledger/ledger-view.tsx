import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { Notice } from '../../../../api/ui/components/notice';
import { Pager } from '../../../../api/ui/components/pager';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import type { FieldSpec, Option } from '../../../../api/ui/forms/field';
import { Filters } from '../../../../api/ui/forms/filters';
import { Table } from '../../../../api/ui/tables/table';
import { taskKindWords } from '../../../../core/words/kinds';
import { LATE_MARKS } from '../../../../core/obligation/timing';
import { lateMarkWords } from '../../../../core/words/late-marks';
import { lightNames, lightWords } from '../../../../core/words/lights';
import { ledgerSortWords, ledgerStateWords } from '../../words/ledger-words';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import type { LedgerRow, LedgerTotals } from '../../use-cases/ledger-queries';
import type { SavedView } from '../../use-cases/views/saved-views';
import { ledgerColumnsWords } from '../../words/view-words';
import { type EnteredView, ViewKeeper, ViewLinks } from '../views/view-bar';
import { filterText } from './filter-text';
import { addressOf, isNarrowed, type LedgerFilterValues, paperOf, WHOLE } from './ledger-address';
import { ledgerColumns, TO_URGE } from './ledger-columns';

export interface LedgerViewProps {
  readonly rows: readonly LedgerRow[];
  readonly filter: LedgerFilterValues;
  readonly totals: LedgerTotals;
  /** Not the beginning of the list. */
  readonly isLater: boolean;
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  /** Units in the tasks that the reader sees. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly next?: string | undefined;
  readonly isOffice: boolean;
  readonly views: readonly SavedView[];
  /** What stood in the form of a view that was not kept. */
  readonly entered?: EnteredView | undefined;
  /** What is wrong with the filter (nothing is found by one that was not taken), or with the name of a view. */
  readonly problem?: Problem | undefined;
}

const ALL: Option = { value: '', label: '全部' };
const optionsOf = (list: Readonly<Record<string, string>>): readonly Option[] => [
  ALL,
  ...Object.entries(list).map(([value, label]) => ({ value, label })),
];

const filterFields = ({ filter, campaigns, units }: LedgerViewProps): readonly FieldSpec[] => [
  {
    type: 'choice',
    name: 'campaign',
    label: '通知',
    value: filter.campaign,
    options: [ALL, ...campaigns.map(({ id, title }) => ({ value: id, label: title }))],
  },
  ...(units.length > 1
    ? [
        {
          type: 'choice' as const,
          name: 'unit',
          label: '单位',
          value: filter.unit,
          options: [ALL, ...units.map(({ id, name }) => ({ value: id, label: name }))],
        },
      ]
    : []),
  { type: 'choice', name: 'state', label: '状态', value: filter.state, options: optionsOf(ledgerStateWords) },
  { type: 'choice', name: 'colour', label: '亮灯', value: filter.colour, options: optionsOf(lightWords) },
  { type: 'choice', name: 'kind', label: '类别', value: filter.kind, options: optionsOf(taskKindWords) },
  {
    type: 'choice',
    name: 'sort',
    label: '排序',
    value: filter.sort ?? 'urgency',
    options: Object.entries(ledgerSortWords).map(([value, label]) => ({ value, label })),
  },
  {
    type: 'choice',
    name: 'columns',
    label: '列',
    value: filter.columns ?? 'usual',
    options: Object.entries(ledgerColumnsWords).map(([value, label]) => ({ value, label })),
  },
  { type: 'search', name: 'text', label: '关键词', value: filter.text, maxLength: 100 },
];

const isLateMark = (name: string): boolean => LATE_MARKS.some((mark) => mark === name);
const TOTALS = [
  ['red', 'colour', lightNames.red],
  ['yellow', 'colour', lightNames.yellow],
  ['blue', 'colour', lightNames.blue],
  ['done', 'state', ledgerStateWords.done],
  ...LATE_MARKS.map((mark) => [mark, 'state', lateMarkWords[mark]] as const),
] as const;

/** How many there are under the filter (共51项 红1 黄6 办结12, and what came late where anything did); each number narrows the list to what it counts, or widens it again. */
const Totals = ({ totals, filter }: Pick<LedgerViewProps, 'totals' | 'filter'>): VNode => (
  <nav class="switch" aria-label="总数">
    <b>共{totals.tasks}项</b>
    {TOTALS.filter(([name]) => !isLateMark(name) || totals[name] > 0).map(([name, field, word]) => (
      <a
        href={addressOf('/ledger', { ...filter, [field]: filter[field] === name ? undefined : name })}
        aria-current={filter[field] === name ? 'true' : undefined}
      >
        {`${word}${totals[name]}`}
      </a>
    ))}
    <a href={paperOf('/ledger/export', filter)} rel="nofollow">
      导出 Excel
    </a>
    <a href={paperOf('/ledger/print', filter)}>打印</a>
  </nav>
);

/** The rows; the office ticks those whose units it urges on. */
const Rows = ({ rows, isOffice, filter: { columns } }: Pick<LedgerViewProps, 'rows' | 'isOffice' | 'filter'>): VNode =>
  isOffice ? (
    <form method="get" action="/urges">
      <Table className="ledger" columns={[...ledgerColumns(columns), TO_URGE]} rows={rows} />
      <button type="submit" class="second no-print">
        催办所选
      </button>
    </form>
  ) : (
    <Table className="ledger" columns={ledgerColumns(columns)} rows={rows} />
  );

const Narrowed = (props: LedgerViewProps): VNode => {
  const { rows, totals, filter, next, isLater, isOffice, campaigns, units, views, entered } = props;
  return (
    <>
      <ViewLinks views={views} filter={filter} />
      <Filters path="/ledger" whole={WHOLE} button="筛选" isFiltered={isNarrowed(filter)} fields={filterFields(props)} />
      <Totals totals={totals} filter={filter} />
      {rows.length > 0 ? (
        <Rows rows={rows} isOffice={isOffice} filter={filter} />
      ) : (
        <Notice>
          没有符合条件的任务。<a href={WHOLE}>清除筛选条件</a>
        </Notice>
      )}
      <Pager first={isLater ? addressOf('/ledger', filter) : undefined} next={next} label="下一页" />
      <ViewKeeper {...{ views, filter, entered }} suggestion={filterText(filter, { campaigns, units })} maySupervise={isOffice} />
    </>
  );
};

/** 台账: every task the reader has a part in, how many there are by light, and what to narrow it to. */
export const LedgerView = (props: LedgerViewProps): VNode => (
  <>
    {props.problem && <ErrorSummary {...props.problem} />}
    <h1>台账</h1>
    {props.campaigns.length === 0 ? <EmptyState {...nothingIssued(props.isOffice)} /> : <Narrowed {...props} />}
  </>
);
