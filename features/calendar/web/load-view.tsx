import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fold, FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { Numbers } from '../../../api/ui/components/numbers';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';
import type { LoadPlan } from '../rules/plan-load';
import { loadChangesText, loadQuestionText } from '../words/load-words';
import { CALENDAR } from './calendar-web';

/** What stood in the forms, as text. */
export type EnteredList = Readonly<Partial<Record<'year' | 'text' | 'day' | 'name', string>>>;
type Field = keyof EnteredList | 'file';

/** Why nothing was previewed, at the field where it is to be mended. */
export interface ListErrors {
  readonly field: Field;
  readonly messages: readonly string[];
}

const MOST_ERRORS = 30;
const MOST_LINES = 300;
const LOAD = `${CALENDAR}/load`;
const PLACEHOLDER = '三列：日期、类别、名称，一天一行，如“2027-01-01,放假,元旦”“2027-01-09,上班,元旦”；县里自定的假日写“县假”';

interface ListFormProps {
  readonly entered?: EnteredList | undefined;
  readonly errors?: ListErrors | undefined;
  readonly button?: string;
}

const ListForm = ({ entered = {}, errors, button = '先看会改动什么' }: ListFormProps): VNode => {
  const errorOf = (field: Field): string | undefined => (errors?.field === field ? errors.messages[0] : undefined);
  return (
    <form method="post" action={LOAD} enctype="multipart/form-data" class="panel">
      <Field
        id="list-year"
        field={{
          type: 'text',
          name: 'year',
          label: '哪一年的安排',
          hint: '不写就按多数日子所在的年份',
          value: entered.year,
          maxLength: 4,
          inputMode: 'decimal',
          error: errorOf('year'),
        }}
      />
      <Field
        id="list-text"
        field={{ type: 'area', name: 'text', label: '粘贴名单', hint: PLACEHOLDER, rows: 8, value: entered.text, error: errorOf('text') }}
      />
      <Field
        id="list-file"
        field={{ type: 'file', name: 'file', label: '或者上传一份 .csv 文件', accept: '.csv,.txt', error: errorOf('file') }}
      />
      <button type="submit">{button}</button>
    </form>
  );
};

const CountyHolidayForm = ({ entered = {}, errors }: ListFormProps): VNode => (
  <form method="post" action={`${CALENDAR}/county-holiday`} class="panel">
    <Field
      id="list-day"
      field={{
        type: 'day',
        name: 'day',
        label: '日期',
        value: entered.day,
        isRequired: true,
        error: errors?.field === 'day' ? errors.messages[0] : undefined,
      }}
    />
    <Field
      id="list-name"
      field={{
        type: 'text',
        name: 'name',
        label: '名称',
        hint: '如“泼水节”',
        value: entered.name,
        maxLength: 50,
        isRequired: true,
        error: errors?.field === 'name' ? errors.messages[0] : undefined,
      }}
    />
    <button type="submit">先看会改动什么</button>
  </form>
);

const Crumb = (): VNode => (
  <p class="hint">
    <a href={CALENDAR}>日历</a>
  </p>
);

/** 登记节假日安排: the list of a year, or one holiday of the county. */
export const LoadStart = ({ entered, errors }: ListFormProps): VNode => (
  <>
    <Crumb />
    {errors && (
      <ErrorSummary
        title="没有登记，日历没有改动"
        errors={[
          ...errors.messages.slice(0, MOST_ERRORS).map((message) => ({ message, href: `#list-${errors.field}` })),
          ...(errors.messages.length > MOST_ERRORS ? [{ message: `其余 ${errors.messages.length - MOST_ERRORS} 处` }] : []),
        ]}
      />
    )}
    <h1>登记节假日安排</h1>
    <p>把国务院办公厅通知里放假和调休上班的日子粘贴进来，先看会改动什么，确认了才登记；有一处不对，全部不登记。</p>
    <ListForm entered={entered} errors={errors} />
    <section>
      <h2>增加一天县里的假日</h2>
      <CountyHolidayForm entered={entered} errors={errors} />
    </section>
  </>
);

interface PreviewProps {
  readonly plan: LoadPlan;
  readonly list: { readonly text: string; readonly year: string; readonly source: string };
  /** It was to be loaded without a word about what is asked. */
  readonly isUnanswered?: boolean;
}

const UNANSWERED = '请先核对下面的疑问，核对无误就在框里打勾';

const Confirm = ({ plan, list, isUnanswered }: PreviewProps): VNode => (
  <form method="post" action={`${LOAD}/confirmation`}>
    {Object.entries(list).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {plan.questions.length > 0 && (
      <Field
        id="list-confirmed"
        field={{ type: 'check', name: 'confirmed', label: '下面的疑问已经核对，照样登记', error: isUnanswered ? UNANSWERED : undefined }}
      />
    )}
    <button type="submit">确认登记</button>
  </form>
);

/** What the list would change, what is asked about it, and the button that takes it whole. */
export const LoadPreview = (props: PreviewProps): VNode => {
  const { plan, list, isUnanswered } = props;
  const { added, removed, changed } = plan.changes;
  const isSame = added.length + removed.length + changed.length === 0;
  const lines = loadChangesText(plan.changes);
  return (
    <>
      <Crumb />
      {isUnanswered && <ErrorSummary title="没有登记，日历没有改动" errors={[{ message: UNANSWERED, href: '#list-confirmed' }]} />}
      <h1>
        {plan.year === undefined ? '县里的假日' : `${plan.year}年节假日安排`} <span class="sub">{list.source}</span>
      </h1>
      {isSame ? (
        <Notice tone="good" title={`${lines.join('')}，没有要登记的`}>
          <a href={CALENDAR}>回到日历</a>
        </Notice>
      ) : (
        <ActionCard title="请核对下面的改动，无误就确认登记" hint="确认以前什么都没有写入；确认以后一次全部写入，没有办结的任务重新推算。">
          <Confirm {...props} />
        </ActionCard>
      )}
      {plan.questions.length > 0 && (
        <Notice tone="bad" title="请核对">
          <ul>
            {plan.questions.map((question) => (
              <li>{loadQuestionText(question)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isSame && (
        <>
          <Numbers
            items={[
              { count: added.length, label: '增加' },
              { count: removed.length, label: '删去' },
              { count: changed.length, label: '改动' },
            ]}
          />
          <FoldedRest items={lines} shown={40} label={(count) => `其余 ${count} 天`}>
            {(items) => (
              <ul>
                {items.slice(0, MOST_LINES).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            )}
          </FoldedRest>
        </>
      )}
      <Fold summary="名单不对？改好再看">
        <ListForm entered={list} button="再看会改动什么" />
      </Fold>
    </>
  );
};
