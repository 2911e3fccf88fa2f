import type { VNode } from 'preact';
import { Notice } from '../../../api/ui/components/notice';
import { Pager } from '../../../api/ui/components/pager';
import { Tag } from '../../../api/ui/components/tag';
import { ErrorSummary, type Problem } from '../../../api/ui/forms/error-summary';
import type { FieldSpec, Option } from '../../../api/ui/forms/field';
import { Filters } from '../../../api/ui/forms/filters';
import { type Column, Table } from '../../../api/ui/tables/table';
import { instantText } from '../../../core/words/days';
import type { AuditRow } from '../use-cases/audit-queries';
import { auditMarkWords, byText, changeText } from '../words/entry-words';
import { auditKinds, auditKindText } from '../words/kind-words';

const COLUMNS: readonly Column<AuditRow>[] = [
  { head: '时间', className: 'nowrap', cell: ({ at }) => instantText(at) },
  {
    head: '谁',
    cell: (row) => (
      <>
        {byText(row)}
        {row.unitName !== null && <div class="small">{row.unitName}</div>}
      </>
    ),
  },
  {
    head: '做了什么',
    cell: ({ kind, marks, taskId }) => (
      <>
        {taskId === null ? auditKindText(kind) : <a href={`/tasks/${taskId}`}>{auditKindText(kind)}</a>}
        {marks.map((mark) => (
          <>
            {' '}
            <Tag>{auditMarkWords[mark]}</Tag>
          </>
        ))}
      </>
    ),
  },
  {
    head: '内容',
    cell: (row) => (
      <>
        {changeText(row)}
        {row.reason !== null && <div class="small">{`理由：${row.reason}`}</div>}
      </>
    ),
  },
];

type Values = Readonly<Partial<Record<'from' | 'to' | 'actor' | 'unit' | 'kind' | 'mark' | 'about', string | undefined>>>;

interface AuditViewProps {
  readonly rows: readonly AuditRow[];
  readonly filter: Values;
  readonly isFiltered: boolean;
  readonly next?: string | undefined;
  /** Whether the reader sees the units' business, or only what concerns the system. */
  readonly seesAll: boolean;
  readonly problem?: Problem | undefined;
}

const ALL: Option = { value: '', label: '全部' };
const choices = (list: readonly (readonly [string, string])[]): readonly Option[] => [
  ALL,
  ...list.map(([value, label]) => ({ value, label })),
];

const fieldsOf = ({ from, to, actor, unit, kind, mark, about }: Values): readonly FieldSpec[] => [
  { type: 'day', name: 'from', label: '从', value: from },
  { type: 'day', name: 'to', label: '到', value: to },
  { type: 'text', name: 'actor', label: '办理人', value: actor, maxLength: 50 },
  { type: 'text', name: 'unit', label: '单位', value: unit, maxLength: 50 },
  { type: 'choice', name: 'kind', label: '种类', value: kind, options: choices(auditKinds) },
  { type: 'choice', name: 'mark', label: '标记', value: mark, options: choices(Object.entries(auditMarkWords)) },
  { type: 'text', name: 'about', label: '对象编号', value: about, maxLength: 80 },
];

/** 审计: who did what and when, the newest first. */
export const AuditView = ({ rows, filter, isFiltered, next, seesAll, problem }: AuditViewProps): VNode => (
  <>
    {problem && <ErrorSummary {...problem} />}
    <h1>审计</h1>
    <p class="hint">
      {seesAll
        ? '每一次办理、登录和设置都记在这里，新的在前，不能修改。'
        : '这里是账号、名录、日历、告警等系统事项的记录，新的在前，不能修改；不含业务内容。'}
    </p>
    <Filters path="/audit" button="筛选" isFiltered={isFiltered} fields={fieldsOf(filter)} />
    {rows.length > 0 ? (
      <>
        <form class="no-print" method="post" action="/audit/export">
          {Object.entries(filter).map(([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />)}
          <button type="submit" class="second">
            {isFiltered ? '导出筛选出的记录（csv）' : '导出全部记录（csv）'}
          </button>
        </form>
        <Table columns={COLUMNS} rows={rows} />
      </>
    ) : (
      <Notice>{isFiltered ? '没有符合条件的记录。' : '还没有记录。'}</Notice>
    )}
    <Pager next={next} label="更早的记录" />
  </>
);
