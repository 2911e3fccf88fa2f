import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { Notice } from '../../../../api/ui/components/notice';
import { Chart } from '../../../../api/ui/tables/chart';
import { Fold, FoldedRest } from '../../../../api/ui/components/fold';
import { dateText, dayText, instantText } from '../../../../core/words/days';
import type { EntryOnPage, PlaceInFile, QuotaOnPage } from '../../use-cases/figure-repository';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { UnitFigures } from '../../use-cases/look-at-unit';
import { channelWords, percentText, progressColumns, yuanText } from '../../words/figure-words';
import { courseColumns, latestFirst } from '../../words/course-columns';
import { outlookText } from '../../words/outlook-text';
import { fieldWords } from '../../words/problem-words';
import { figuresOfUnit, figuresPath, progressPath } from '../../words/figure-paths';
import { planPath, PROGRESS } from '../figures-web';

/** The file in which a figure stands; whoever has the file knows by its hash that it is this one. */
const Place = ({ name, line, sha256 }: PlaceInFile): VNode => (
  <>
    ，{name} 第 {line} 行 <span class="hint" title={`SHA-256 ${sha256}`}>{`SHA-256 ${sha256.slice(0, 12)}…`}</span>
  </>
);

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

const ENTRIES: readonly Column<EntryOnPage>[] = [
  { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dayText(throughDay) },
  { head: fieldWords.paid, cell: ({ collected }) => collected.paid },
  { head: fieldWords.amountFen, cell: ({ collected }) => or(collected.amountFen, yuanText) },
  { head: fieldWords.paidByGovernment, cell: ({ collected }) => or(collected.paidByGovernment) },
  { head: fieldWords.paidInCash, cell: ({ collected }) => or(collected.paidInCash) },
  {
    head: '填报',
    cell: ({ by, recordedAtMs, channel, file }) => (
      <>
        {`${by ?? '系统'}，${instantText(recordedAtMs)}，${channelWords[channel]}`}
        {file && <Place {...file} />}
      </>
    ),
  },
  {
    head: '更正',
    cell: ({ correctsId, correctedPaid, reason }) =>
      correctsId === undefined ? '' : <a href={`#entry-${correctsId}`}>{`更正原报的 ${correctedPaid ?? 0} 人：${reason ?? ''}`}</a>,
  },
];

const QUOTAS: readonly Column<QuotaOnPage>[] = [
  { head: progressColumns.quota, cell: ({ persons }) => persons },
  {
    head: '来源',
    cell: ({ source, file }) => (
      <>
        {source}
        {file && <Place {...file} />}
      </>
    ),
  },
  { head: '登记', cell: ({ by, recordedAtMs }) => `${by ?? '系统'}，${instantText(recordedAtMs)}` },
];

/** A plan as it was typed and not taken, with what is wrong. */
export interface EnteredPlan {
  readonly text: string;
  readonly errors: readonly string[];
}

interface UnitFiguresProps extends UnitFigures {
  /** Plan against fact, drawn. */
  readonly chart: string;
  readonly entered?: EnteredPlan | undefined;
}

const planText = ({ plan }: UnitFigures): string => plan.points.map(({ day, goal }) => `${formatDay(day)} ${percentText(goal)}`).join('\n');

/** Its villages, each with its latest figure and the way to where that comes from. */
const Below = ({ series, below }: Pick<UnitFigures, 'series' | 'below'>): VNode => (
  <Fold summary={`所属 ${below.length} 个村（社区），${below.filter(({ figure }) => figure).length} 个已报`}>
    <ul class="plain">
      {below.map(({ unit: { id, name }, quota, figure }) => (
        <li>
          <a href={figuresOfUnit(series.campaignId, id)}>{name}</a>{' '}
          {figure ? `${figure.collected.paid} 人，截至 ${dateText(figure.throughDay)}` : '未报'}
          {`，${progressColumns.quota} ${or(quota)}`}
        </li>
      ))}
    </ul>
  </Fold>
);

const PlanForm = (props: UnitFiguresProps): VNode => (
  <ActionForm
    form={{
      id: 'plan',
      path: planPath(props.series.campaignId),
      title: '报送本单位的推进计划…',
      hidden: { unit: props.unit.id },
      hint: '序时目标改按本单位的计划推算；每个节点不得低于全县的目标，原来的计划保留可查。',
      isOpen: props.entered !== undefined,
      fields: [
        {
          name: 'points',
          label: '节点',
          hint: '一行一个：日期、百分比，例如 2026-11-30 65%',
          type: 'area',
          rows: 6,
          maxLength: 2_000,
          isRequired: true,
          value: props.entered?.text ?? planText(props),
        },
      ],
      buttons: [{ label: '保存计划' }],
    }}
  />
);

/** So many entries are shown at once. */
const SHOWN_ENTRIES = 8;

/** 数据来源: how a unit came along, every entry with who made it, and every version of its quota. */
export const UnitFiguresView = (props: UnitFiguresProps): VNode => {
  const { series, unit, entries, quotas, quota, below, mergedFrom, course, plan, hasOwnPlan, mayRecord, chart, entered } = props;
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a> › <a href={progressPath(series.campaignId)}>{series.metric}</a>
      </p>
      <h1>
        {unit.name} <span class="sub">数据来源</span>
      </h1>
      {entered && <ErrorSummary title="没有保存" errors={entered.errors.map((message) => ({ message, href: '#plan-points' }))} />}
      <ActionCard title={course.outlook ? outlookText(course.outlook) : '还没有数据可比。'}>
        {mayRecord && (
          <a class="button" href={figuresPath(series.campaignId)}>
            填报数据
          </a>
        )}
      </ActionCard>
      <Facts>
        <Fact term="指标">{series.metric}</Fact>
        <Fact term={progressColumns.quota}>{or(quota)}</Fact>
        {mergedFrom.length > 0 && (
          <Fact term="并入的单位">
            {mergedFrom.map(({ id, name }) => (
              <>
                <a href={figuresOfUnit(series.campaignId, id)}>{name}</a>{' '}
              </>
            ))}
          </Fact>
        )}
        <Fact term={hasOwnPlan ? '本单位计划' : '全县目标'}>
          {plan.points.map(({ day, goal }) => `${dateText(day)} ${percentText(goal)}`).join('，')}
        </Fact>
      </Facts>
      <Chart svg={chart} caption="计划与实际">
        {course.points.length === 0 ? <Notice>还没有数据。</Notice> : <Table columns={courseColumns(plan)} rows={latestFirst(course)} />}
      </Chart>
      <section>
        <h2>填报记录</h2>
        {entries.length === 0 ? (
          <Notice>{below.length > 0 ? '本单位没有单独报数，进度表按所属各村合计。' : '还没有填报。'}</Notice>
        ) : (
          <FoldedRest items={entries} shown={SHOWN_ENTRIES} label={(count) => `还有 ${count} 次`}>
            {(rows) => <Table columns={ENTRIES} rows={rows} rowId={({ id }) => `entry-${id}`} />}
          </FoldedRest>
        )}
        {below.length > 0 && <Below series={series} below={below} />}
      </section>
      <section>
        <h2>{progressColumns.quota}的来源</h2>
        {quotas.length > 0 ? (
          <Table columns={QUOTAS} rows={quotas} />
        ) : (
          <Notice>{quota === undefined ? '还没有登记任务数。' : '没有单独登记，按所属各村合计。'}</Notice>
        )}
      </section>
      {mayRecord && <PlanForm {...props} />}
    </>
  );
};
