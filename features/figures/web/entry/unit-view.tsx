import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { Notice } from '../../../../api/ui/components/notice';
import { dateText, dayText, instantText } from '../../../../core/words/days';
import type { Channel, EntryOnPage, QuotaOnPage } from '../../use-cases/figure-repository';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { UnitFigures } from '../../use-cases/look-at-unit';
import { percentText, perDayText, progressColumns, yuanText } from '../../words/figure-words';
import { fieldWords } from '../../words/problem-words';
import { planPath, PROGRESS, progressPath } from '../figures-web';

const CHANNELS = { form: '页面填报', file: '文件导入', api: '接口' } as const satisfies Record<Channel, string>;
const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

const ENTRIES: readonly Column<EntryOnPage>[] = [
  { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dayText(throughDay) },
  { head: fieldWords.paid, cell: ({ collected }) => collected.paid },
  { head: fieldWords.amountFen, cell: ({ collected }) => or(collected.amountFen, yuanText) },
  { head: fieldWords.paidByGovernment, cell: ({ collected }) => or(collected.paidByGovernment) },
  { head: fieldWords.paidInCash, cell: ({ collected }) => or(collected.paidInCash) },
  { head: '填报', cell: ({ by, recordedAtMs, channel }) => `${by ?? '系统'}，${instantText(recordedAtMs)}，${CHANNELS[channel]}` },
  { head: '更正', cell: ({ correctsId, reason }) => (correctsId === undefined ? '' : `更正：${reason ?? ''}`) },
];

const QUOTAS: readonly Column<QuotaOnPage>[] = [
  { head: progressColumns.quota, cell: ({ persons }) => persons },
  { head: '来源', cell: ({ source }) => source },
  { head: '登记', cell: ({ by, recordedAtMs }) => `${by ?? '系统'}，${instantText(recordedAtMs)}` },
];

/** What is missing to the next goal, and where the present pace leads. */
export function outlookText({
  next,
  forecast: { short, neededPerWorkDay, pace, projectedDay },
}: NonNullable<UnitFigures['outlook']>): string {
  const goal = `${dateText(next.day)} ${percentText(next.goal)}`;
  if (short === 0) return `已达到 ${goal} 的目标。`;
  const needed = neededPerWorkDay === undefined ? '，期限已过' : `，平均每个工作日要 ${neededPerWorkDay} 人`;
  const lately = pace === undefined ? '' : `；近期每个工作日 ${perDayText(pace)} 人`;
  const when = projectedDay === undefined ? '' : `，照此预计 ${dayText(projectedDay)} 达到`;
  return `离 ${goal} 的目标还差 ${short} 人${needed}${lately}${when}。`;
}

interface UnitFiguresProps extends UnitFigures {
  /** The plan as it was entered and not taken. */
  readonly enteredPlan?: string | undefined;
  readonly errors?: readonly string[] | undefined;
}

const planText = ({ plan }: UnitFigures): string => plan.points.map(({ day, goal }) => `${formatDay(day)} ${percentText(goal)}`).join('\n');

/** 数据来源: every entry of a unit with who made it, and every version of its quota. */
export const UnitFiguresView = (props: UnitFiguresProps): VNode => {
  const { series, unit, entries, quotas, outlook, plan, hasOwnPlan, mayRecord, enteredPlan, errors = [] } = props;
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a> › <a href={progressPath(series.campaignId)}>{series.metric}</a>
      </p>
      <h1>
        {unit.name} <span class="sub">数据来源</span>
      </h1>
      {errors.length > 0 && <ErrorSummary title="没有保存" errors={errors.map((message) => ({ message, href: '#plan-points' }))} />}
      {outlook && <ActionCard title={outlookText(outlook)} />}
      <Facts>
        <Fact term="指标">{series.metric}</Fact>
        <Fact term={progressColumns.quota}>{or(quotas[0]?.persons)}</Fact>
        <Fact term={hasOwnPlan ? '本单位计划' : '全县目标'}>
          {plan.points.map(({ day, goal }) => `${dateText(day)} ${percentText(goal)}`).join('，')}
        </Fact>
      </Facts>
      <section>
        <h2>填报记录</h2>
        {entries.length === 0 ? (
          <Notice>还没有填报。乡镇没有单独报数的，进度表按所属各村合计。</Notice>
        ) : (
          <Table columns={ENTRIES} rows={entries} />
        )}
      </section>
      <section>
        <h2>{progressColumns.quota}的来源</h2>
        {quotas.length === 0 ? <Notice>还没有登记任务数。</Notice> : <Table columns={QUOTAS} rows={quotas} />}
      </section>
      {mayRecord && (
        <ActionForm
          form={{
            id: 'plan',
            path: planPath(series.campaignId),
            title: '报送本单位的推进计划…',
            hidden: { unit: unit.id },
            hint: '序时目标改按本单位的计划推算；每个节点不得低于全县的目标，原来的计划保留可查。',
            isOpen: errors.length > 0,
            fields: [
              {
                name: 'points',
                label: '节点',
                hint: '一行一个：日期、百分比，例如 2026-11-30 65%',
                type: 'area',
                rows: 6,
                maxLength: 2_000,
                isRequired: true,
                value: enteredPlan ?? planText(props),
              },
            ],
            buttons: [{ label: '保存计划' }],
          }}
        />
      )}
    </>
  );
};
