import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { formatDay } from '../../../../core/calendar/civil-day';
import { dateText } from '../../../../core/words/days';
import type { SeriesChoice } from '../../use-cases/look-at-series';
import { percentText, progressColumns } from '../../words/figure-words';
import type { Entered, EntryErrors } from '../entry/entry-view';
import { importPath, PROGRESS, quotasPath, settingsPath } from '../figures-web';
import { progressPath } from '../../words/figure-paths';

export interface SettingsViewProps {
  readonly campaign: { readonly id: string; readonly title: string; readonly issueDate: string };
  readonly choice: SeriesChoice;
  readonly entered?: Entered;
  readonly errors?: EntryErrors | undefined;
}

const NO_ERRORS: EntryErrors = { fields: {}, others: [] };
/** The tax bureau collects: it keeps the figures unless the office chooses another unit. */
const USUAL_KEEPER = /税务局/;
const USUAL_SMALLEST = '30';

function SeriesForm({ campaign, choice, entered = {}, errors = NO_ERRORS }: SettingsViewProps): VNode {
  const { series, goals, units } = choice;
  const bureaus = units.filter(({ kind }) => kind === 'bureau' || kind === 'office' || kind === 'other');
  const usual = bureaus.find(({ name }) => USUAL_KEEPER.test(name))?.id;
  return (
    <form method="post" action={settingsPath(campaign.id)}>
      <Field
        id="metric"
        field={{
          name: 'metric',
          label: '指标',
          hint: '通知的进度节点里写明百分比目标的',
          type: 'radios',
          isRequired: true,
          value: entered['metric'] ?? series?.metric ?? [...goals.keys()][0],
          options: [...goals].map(([metric, points]) => ({
            value: metric,
            label: `${metric}：${points.map(({ day, goal }) => `${dateText(day)} ${percentText(goal)}`).join('，')}`,
          })),
          error: errors.fields['metric'],
        }}
      />
      <Field
        id="startDay"
        field={{
          name: 'startDay',
          label: '起算日期',
          hint: '到这一天为止还不要求有进度，从第二天起按序时目标推算',
          type: 'day',
          isRequired: true,
          value: entered['startDay'] ?? (series ? formatDay(series.startDay) : campaign.issueDate),
          error: errors.fields['startDay'],
        }}
      />
      <Field
        id="keeper"
        field={{
          name: 'keeper',
          label: '统计单位',
          hint: '可以替所有单位填报；乡镇填报自己和所属各村的',
          type: 'choice',
          isRequired: true,
          value: entered['keeper'] ?? series?.keeperUnitId ?? usual,
          options: bureaus.map(({ id, name }) => ({ value: id, label: name })),
          error: errors.fields['keeper'],
        }}
      />
      <Field
        id="smallest"
        field={{
          name: 'smallest',
          label: '任务数不到多少人的村不排名',
          type: 'text',
          isRequired: true,
          maxLength: 6,
          value: entered['smallest'] ?? (series ? String(series.smallestQuota) : USUAL_SMALLEST),
          error: errors.fields['smallest'],
        }}
      />
      <button type="submit">{series ? '保存' : '开始统计'}</button>
    </form>
  );
}

function QuotaForm({ campaign, choice, entered = {}, errors = NO_ERRORS }: SettingsViewProps): VNode {
  const { quotas, units } = choice;
  const known = units.filter(({ id }) => quotas.has(id)).length;
  return (
    <section>
      <h2>{progressColumns.quota}</h2>
      <p>
        {known === 0
          ? '还没有登记任务数，完成率要有任务数才算得出来。'
          : `已登记 ${known} 个单位；再登记一次就是新的版本，原来的保留可查。`}
      </p>
      <p>
        <a class="button second" href={importPath('quotas', campaign.id)}>
          从 Excel 文件导入…
        </a>
      </p>
      <form method="post" action={quotasPath(campaign.id)}>
        <Field
          id="source"
          field={{
            name: 'source',
            label: '来源',
            hint: '例如：通知附件1；县税务局 5 月 8 日来函',
            type: 'text',
            isRequired: true,
            maxLength: 100,
            value: entered['source'],
            error: errors.fields['source'],
          }}
        />
        <Field
          id="text"
          field={{
            name: 'text',
            label: '从表格里复制粘贴',
            hint: '一行一个单位：单位名称、任务数（人）；“合计”一行不用删',
            type: 'area',
            rows: 12,
            isRequired: true,
            maxLength: 200_000,
            value: entered['text'],
            error: errors.fields['text'],
          }}
        />
        <button type="submit">登记任务数</button>
      </form>
    </section>
  );
}

/** 设定指标: what is counted for a notice, who keeps the figures, and the quotas. */
export function SettingsView(props: SettingsViewProps): VNode {
  const { campaign, choice, errors = NO_ERRORS } = props;
  const messages = [
    ...errors.others.map((message) => ({ message })),
    ...Object.entries(errors.fields).map(([name, message]) => ({ message, href: `#${name}` })),
  ];
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a>
        {choice.series && (
          <>
            {' '}
            › <a href={progressPath(campaign.id)}>{choice.series.metric}</a>
          </>
        )}
      </p>
      <h1>
        指标和任务数 <span class="sub">{campaign.title}</span>
      </h1>
      {messages.length > 0 && <ErrorSummary title="没有保存" errors={messages.slice(0, 50)} />}
      {choice.goals.size === 0 ? (
        <EmptyState
          title="通知的进度节点里没有百分比目标"
          steps={[
            {
              text: '只有写明“至某日不低于百分之几”的进度节点才能按完成率统计。',
              link: { label: '看通知', href: `/campaigns/${campaign.id}` },
            },
          ]}
        />
      ) : (
        <>
          <SeriesForm {...props} />
          {choice.series && <QuotaForm {...props} />}
        </>
      )}
    </>
  );
}
