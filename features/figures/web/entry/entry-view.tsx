import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { Unit } from '../../../../core/directory/unit';
import type { ReportableUnits } from '../../use-cases/look-at-series';
import { fieldWords } from '../../words/problem-words';
import { importPath, PROGRESS } from '../figures-web';
import { figuresPath, progressPath } from '../../words/figure-paths';

/** What was entered, by the names of the fields. */
export type Entered = Readonly<Record<string, string>>;

export interface EntryErrors {
  /** By the names of the fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Those of no field of the form. */
  readonly others: readonly string[];
}

/** With more units than this, lines are pasted. */
export const MOST_FIELDS = 16;

export const paidField = (unitId: string): string => `paid-${unitId}`;
export const amountField = (unitId: string): string => `amount-${unitId}`;

const UnitFields = ({ unit, entered, errors }: { readonly unit: Unit; readonly entered: Entered; readonly errors: EntryErrors }): VNode => {
  const [paid, amount] = [paidField(unit.id), amountField(unit.id)];
  return (
    <fieldset>
      <legend>{unit.name}</legend>
      <Field
        id={paid}
        field={{ name: paid, label: fieldWords.paid, type: 'text', value: entered[paid], maxLength: 20, error: errors.fields[paid] }}
      />
      <Field
        id={amount}
        field={{
          name: amount,
          label: `${fieldWords.amountFen}，可以不填`,
          type: 'text',
          value: entered[amount],
          maxLength: 20,
          inputMode: 'decimal',
          error: errors.fields[amount],
        }}
      />
    </fieldset>
  );
};

interface EntryViewProps {
  readonly reportable: ReportableUnits;
  readonly entered?: Entered;
  readonly errors?: EntryErrors | undefined;
}

const NO_ERRORS: EntryErrors = { fields: {}, others: [] };

/** 填报数据: cumulated figures of one's units by the end of a day. */
export function EntryView({ reportable, entered = {}, errors = NO_ERRORS }: EntryViewProps): VNode {
  const { series, units, today } = reportable;
  const isLong = units.length > MOST_FIELDS;
  const messages = [
    ...errors.others.map((message) => ({ message })),
    ...Object.entries(errors.fields).map(([name, message]) => ({ message, href: `#${name}` })),
  ];
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a> › <a href={progressPath(series.campaignId)}>{series.metric}</a>
      </p>
      <h1>
        填报数据 <span class="sub">{series.campaignTitle}</span>
      </h1>
      {messages.length > 0 && <ErrorSummary title="没有保存" errors={messages.slice(0, 50)} />}
      <ActionCard
        title="填从年初累计到截止那天 24:00 的数，不是当天新增的数"
        hint="同样的数再报一次不会重复；要改已经报过的一天，写明更正理由，原来的数保留可查。"
      />
      <p>
        <a class="button second" href={importPath('figures', series.campaignId)}>
          从 Excel 文件导入…
        </a>
      </p>
      <form method="post" action={figuresPath(series.campaignId)}>
        <Field
          id="day"
          field={{
            name: 'day',
            label: '截至',
            type: 'day',
            value: entered['day'] ?? formatDay(today),
            latest: formatDay(today),
            isRequired: true,
            error: errors.fields['day'],
          }}
        />
        {!isLong && units.map((unit) => <UnitFields {...{ unit, entered, errors }} />)}
        <Field
          id="text"
          field={{
            name: 'text',
            label: isLong ? '从表格里复制粘贴' : '或者从表格里复制粘贴',
            hint: `一行一个单位：单位名称、${fieldWords.paid}、${fieldWords.amountFen}、${fieldWords.paidByGovernment}、${fieldWords.paidInCash}；第一行可以是列名，次序不限，后三列可以没有`,
            type: 'area',
            rows: isLong ? 16 : 4,
            maxLength: 200_000,
            value: entered['text'],
            error: errors.fields['text'],
          }}
        />
        <Field
          id="reason"
          field={{
            name: 'reason',
            label: '更正理由（改已经报过的数才填）',
            type: 'text',
            maxLength: 200,
            value: entered['reason'],
            error: errors.fields['reason'],
          }}
        />
        <button type="submit">保存</button>
      </form>
    </>
  );
}
