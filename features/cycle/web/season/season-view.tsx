import type { VNode } from 'preact';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { SeasonChoice } from '../../use-cases/settle-season';
import { seasonName } from '../../words/season-words';

export type Entered = Readonly<Record<string, string>>;

export const seasonPath = (campaignId: string): string => `/campaigns/${campaignId}/season`;

interface SeasonViewProps {
  readonly campaignId: string;
  readonly choice: SeasonChoice;
  readonly entered?: Entered | undefined;
  readonly errors?: Entered | undefined;
}

const MONTHS = ['1', '2', '3', '4', '5', '6'];

/** Months as the form begins: those in force, else those that the notice names. */
const monthsOf = ({ season, annualMonths }: SeasonChoice): string => String((season ? season.annualMonths : annualMonths) ?? '');

/** 设定集中征缴期: its days, the posting after it, the pledges before it. */
export function SeasonView({ campaignId, choice, entered, errors = {} }: SeasonViewProps): VNode {
  const { campaignTitle, season, annualMonths } = choice;
  const problems = Object.entries(errors).map(([name, message]) => ({ message, href: `#${name}` }));
  const valueOf = (name: string, known: string | undefined): string | undefined => (entered ? entered[name] : known);
  return (
    <>
      <p class="crumbs no-print">
        <a href={`/campaigns/${campaignId}`}>{campaignTitle}</a>
      </p>
      <h1>设定{seasonName}</h1>
      <p>
        填写{seasonName}的起止日期，到时系统自动布置承诺书和期满公示，并按时限提醒各乡镇。
        {annualMonths !== undefined && `通知写明：${seasonName}结束 ${annualMonths} 个月内公示。`}
      </p>
      {problems.length > 0 && <ErrorSummary title={`${seasonName}没有保存`} errors={problems} />}
      <form method="post" action={seasonPath(campaignId)}>
        <Field
          id="from"
          field={{
            name: 'from',
            label: '开始日期',
            type: 'day',
            isRequired: true,
            value: valueOf('from', season && formatDay(season.fromDay)),
            error: errors['from'],
          }}
        />
        <Field
          id="through"
          field={{
            name: 'through',
            label: '结束日期',
            hint: '当天仍算在内',
            type: 'day',
            isRequired: true,
            value: valueOf('through', season && formatDay(season.throughDay)),
            error: errors['through'],
          }}
        />
        <Field
          id="months"
          field={{
            name: 'months',
            label: '结束后几个月内公示全期清册',
            hint: '通知写明“次年2月底前公示”的（养老保险）不用填，系统自己读出；医疗保险一般填 2 个月',
            type: 'choice',
            value: valueOf('months', monthsOf(choice)),
            options: [{ value: '', label: '不要求' }, ...MONTHS.map((value) => ({ value, label: `${value} 个月内` }))],
            error: errors['months'],
          }}
        />
        <Field
          id="pledges"
          field={{
            name: 'pledges',
            label: '开始前收协办员承诺书，各乡镇在开始日的前一天报齐',
            type: 'check',
            isChecked: entered ? entered['pledges'] !== undefined : (season?.asksPledges ?? false),
            error: errors['pledges'],
          }}
        />
        <p class="hint">已经布置的承诺书和公示不因更改而变，要撤销请在任务里中止。</p>
        <button type="submit">保存</button>
      </form>
    </>
  );
}
