import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { LightMark } from '../../../../api/ui/components/light';
import { Numbers } from '../../../../api/ui/components/numbers';
import { Pager } from '../../../../api/ui/components/pager';
import { Filters } from '../../../../api/ui/forms/filters';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { formatDay } from '../../../../core/calendar/civil-day';
import { dateText, dayText } from '../../../../core/words/days';
import { nearest, roundedRate } from '../../rules/progress/rate';
import type { ProgressRow, ProgressTable } from '../../rules/table/progress-table';
import type { TableKind } from '../../rules/table/table-units';
import type { Progress } from '../../use-cases/look-at-progress';
import {
  figureLightText,
  percentText,
  pointsText,
  progressColumns as heads,
  remarkText,
  tableKindWords,
  wanText,
} from '../../words/figure-words';
import { cashShare } from '../../words/progress-sheet';
import { chartPath, PROGRESS, progressFilePath, settingsPath } from '../figures-web';
import { figuresOfUnit, figuresPath, progressPath } from '../../words/figure-paths';

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '' : text(value));
const KINDS: readonly TableKind[] = ['townships', 'villages'];

/** A value with what it is compared with, or made of, below it. */
const Over = ({ value, below }: { readonly value: string; readonly below: readonly (string | undefined)[] }): VNode => (
  <>
    {value}
    {below.map((line) => line !== undefined && <div class="small">{line}</div>)}
  </>
);

/** `本月 12`, where it is known. */
const named = (name: string, value: number | undefined, text?: (value: number) => string): string | undefined =>
  value === undefined ? undefined : `${name} ${or(value, text)}`;

const columnsOf = ({ series, table }: Progress): readonly Column<ProgressRow>[] => [
  {
    head: heads.rank,
    cell: ({ rank, rankBefore }) => <Over value={or(rank)} below={[named('上期', rankBefore)]} />,
  },
  {
    head: heads.unit,
    cell: ({ unitId, name }) => (unitId === '' ? '合计' : <a href={figuresOfUnit(series.campaignId, unitId)}>{name}</a>),
  },
  { head: heads.quota, cell: ({ quota }) => or(quota) },
  {
    head: heads.paid,
    cell: ({ collected, paidInPeriod }) => (
      <Over value={or(collected?.paid)} below={[named('本月', paidInPeriod), named('政府代缴', collected?.paidByGovernment)]} />
    ),
  },
  {
    head: heads.rate,
    cell: ({ rounded, change }) => <Over value={or(rounded, percentText)} below={[named('较上期', change, pointsText)]} />,
  },
  {
    head: heads.planned,
    cell: ({ rate, planned, gap }) => <Over value={or(rate && nearest(planned), percentText)} below={[named('相差', gap, pointsText)]} />,
  },
  { head: heads.short, cell: ({ short }) => or(short) },
  {
    head: heads.amount,
    cell: (row) => <Over value={or(row.collected?.amountFen, wanText)} below={[named('现金占比', cashShare(row), percentText)]} />,
  },
  { head: heads.light, className: 'nowrap', cell: (row) => <LightMark look={row.light}>{figureLightText(row)}</LightMark> },
  ...(table.unranked.length > 0 ? [{ head: heads.remark, className: 'nowrap', cell: remarkText }] : []),
];

const allOf = ({ ranked, unranked, missing }: ProgressTable): readonly ProgressRow[] => [...ranked, ...unranked, ...missing];

/** How the whole stands, in a sentence. */
export function standingText({ table, kind, county }: Progress): string {
  const { total } = table;
  const rows = allOf(table);
  if (county)
    return `全县合计完成 ${percentText(roundedRate(county))}：任务数 ${county.quota} 人，累计缴费 ${county.paid} 人。各${tableKindWords[kind]}的数由统计单位和各单位查看。`;
  if (rows.length === 0) return `没有您能看到的${tableKindWords[kind]}。`;
  if (total?.rounded === undefined || total.gap === undefined) return `还没有${tableKindWords[kind]}报来数据。`;
  const gap =
    total.gap === 0
      ? '与序时目标持平'
      : `比序时目标${total.gap < 0 ? '低' : '高'} ${percentText(Math.abs(total.gap)).slice(0, -1)} 个百分点`;
  return `完成 ${percentText(total.rounded)}，${gap}，离最终目标差 ${total.short ?? 0} 人。`;
}

const ranking = ({ series, kind }: Progress): string =>
  kind === 'villages'
    ? `按完成率排名，同率同名次；任务数不到 ${series.smallestQuota} 人的村列出不排名。`
    : '按完成率排名，同率同名次；乡镇没有单独报数的，按所属各村合计。';

export interface ProgressViewProps {
  readonly progress: Progress;
  /** Which part of the table is shown, 1 for the first. */
  readonly page: number;
  readonly mayRecord: boolean;
  readonly maySetUp: boolean;
}

/** Units of one page, and those of them that are seen at once. */
const SHOWN = 24;
const AT_ONCE = 12;

const addressOf = ({ series, kind, day }: Progress, page: number): string =>
  `${progressPath(series.campaignId)}?${new URLSearchParams({ kind, day: formatDay(day), page: String(page) }).toString()}`;

/** 进度: how the units of one kind stand by the end of a day. */
export function ProgressView({ progress, page, mayRecord, maySetUp }: ProgressViewProps): VNode {
  const { series, kind, day, today, table } = progress;
  const { campaignId } = series;
  const rows = allOf(table);
  const shown = rows.slice((page - 1) * SHOWN, page * SHOWN);
  const lit = (light: ProgressRow['light']) => rows.filter((row) => row.light === light).length;
  const columns = columnsOf(progress);
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a>
      </p>
      <h1>
        {series.metric} <span class="sub">{series.campaignTitle}</span>
      </h1>
      <ActionCard title={standingText(progress)} hint={`截至 ${dayText(day)} 24:00`}>
        {mayRecord && (
          <a class="button" href={figuresPath(campaignId)}>
            填报数据
          </a>
        )}
        <a class="button second" href={`${chartPath(campaignId)}?${new URLSearchParams({ kind, day: formatDay(day) }).toString()}`}>
          计划与实际（图）
        </a>
      </ActionCard>
      <Filters
        path={progressPath(campaignId)}
        button="查看"
        isFiltered={day !== today || kind !== 'townships'}
        fields={[
          {
            name: 'kind',
            label: '单位',
            type: 'choice',
            value: kind,
            options: KINDS.map((value) => ({ value, label: tableKindWords[value] })),
          },
          { name: 'day', label: '截至', type: 'day', value: formatDay(day), latest: formatDay(today) },
        ]}
      />
      <Numbers
        items={[
          { count: rows.length, label: '共有单位' },
          { count: lit('red'), label: '红灯' },
          { count: lit('yellow'), label: '黄灯' },
          { count: lit('green'), label: '绿灯' },
          { count: table.missing.length, label: '未报' },
        ]}
      />
      <FoldedRest items={shown} shown={AT_ONCE} label={(count) => `还有 ${count} 个`}>
        {(items) => items.length > 0 && <Table className="league" columns={columns} rows={items} />}
      </FoldedRest>
      <Pager
        label="下一页"
        first={page > 1 ? addressOf(progress, 1) : undefined}
        next={page * SHOWN < rows.length ? addressOf(progress, page + 1) : undefined}
      />
      {table.total && page === 1 && (
        <Table className="league" caption="合计（有任务数并且报了数据的单位）" columns={columns} rows={[table.total]} />
      )}
      <p class="hint">
        {ranking(progress)}完成率按人数比较，不按四舍五入后的百分比；差一人也算没到。
        {`起算 ${dateText(series.startDay)}，目标：${series.goals.map(({ day: on, goal }) => `${dateText(on)} ${percentText(goal)}`).join('，')}。`}
      </p>
      <p class="no-print">
        <a class="button second" href={`${progressFilePath(campaignId)}?day=${formatDay(day)}`}>
          下载进度表（xlsx）
        </a>{' '}
        <a class="button second" href={`${progressFilePath(campaignId)}?form=pdf&day=${formatDay(day)}`}>
          pdf
        </a>
      </p>
      {maySetUp && (
        <p class="no-print">
          <a class="button second" href={`/campaigns/${campaignId}/bulletins`}>
            通报…
          </a>{' '}
          <a class="button second" href={settingsPath(campaignId)}>
            指标和任务数…
          </a>
        </p>
      )}
    </>
  );
}
