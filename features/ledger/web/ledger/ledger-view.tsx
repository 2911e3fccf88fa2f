import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { Notice } from '../../../../api/ui/components/notice';
import { Pager } from '../../../../api/ui/components/pager';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import type { FieldSpec, Option } from '../../../../api/ui/forms/field';
import { Filters } from '../../../../api/ui/forms/filters';
import { Table } from '../../../../api/ui/tables/table';
import { taskKindWords } from '../../../../core/words/kinds';
import { lightWords } from '../../../../core/words/lights';
import { ledgerStateWords } from '../../words/ledger-words';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import type { LedgerRow } from '../../use-cases/ledger-queries';
import { LEDGER_COLUMNS } from './ledger-columns';

/** What the list is narrowed to, as the address says it. */
export interface LedgerFilterValues {
  readonly campaign?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: string | undefined;
  readonly colour?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: string | undefined;
}

export interface LedgerViewProps {
  readonly rows: readonly LedgerRow[];
  readonly filter: LedgerFilterValues;
  readonly isFiltered: boolean;
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  /** Units in the tasks that the reader sees. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly next?: string | undefined;
  readonly isOffice: boolean;
  /** What is wrong with the filter; nothing is found by one that was not taken. */
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
  { type: 'search', name: 'text', label: '关键词', value: filter.text, maxLength: 100 },
];

/** 台账: every task the reader has a part in, and what to narrow it to. */
export const LedgerView = (props: LedgerViewProps): VNode => {
  const { rows, campaigns, isFiltered, next, isOffice, problem } = props;
  return (
    <>
      {problem && <ErrorSummary {...problem} />}
      <h1>台账</h1>
      {campaigns.length === 0 ? (
        <EmptyState {...nothingIssued(isOffice)} />
      ) : (
        <>
          <Filters path="/ledger" button="筛选" isFiltered={isFiltered} fields={filterFields(props)} />
          {rows.length > 0 ? (
            <Table className="ledger" columns={LEDGER_COLUMNS} rows={rows} />
          ) : (
            <Notice>
              没有符合条件的任务。<a href="/ledger">清除筛选条件</a>
            </Notice>
          )}
          <Pager next={next} label="下一页" />
        </>
      )}
    </>
  );
};
