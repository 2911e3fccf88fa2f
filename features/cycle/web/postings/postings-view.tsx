import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field, type FieldSpec } from '../../../../api/ui/forms/field';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { formatDay } from '../../../../core/calendar/civil-day';
import { dayText } from '../../../../core/words/days';
import { MANNERS, MOST_TEXT, type PostingField, type TypedPosting } from '../../rules/entered/fill-rows';
import { mannerWords, postingFieldWords } from '../../words/posting-words';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { boardPath, CYCLES, cyclePath, postingsPath } from '../../words/cycle-paths';
import { fieldName, type PostingRow, PostingTable } from './posting-table';
import { cycleName } from '../../words/cycle-words';

export interface PostingsViewProps {
  readonly cycle: { readonly id: string; readonly period: string; readonly title: string; readonly postingDueDay: CivilDay };
  readonly campaignTitle: string;
  readonly today: CivilDay;
  /** Villages that are still to be recorded. */
  readonly rows: readonly PostingRow[];
  readonly recorded: number;
  /** Late entries that wait for another person. */
  readonly toConfirm: number;
  readonly defaults: TypedPosting;
  readonly lateReason: string;
  /** What is wrong with the fields above the table, by their names. */
  readonly errors: Readonly<Record<string, string>>;
  /** What somebody else recorded while this form was open. */
  readonly meanwhile: readonly string[];
}

type DefaultsProps = Pick<PostingsViewProps, 'defaults' | 'errors' | 'today'>;

/** The fields above the table: what holds for every village that does not say otherwise. */
const Defaults = ({ defaults, errors, today }: DefaultsProps): VNode => {
  const of = (field: PostingField) => ({ name: field, label: postingFieldWords[field], value: defaults[field], error: errors[field] });
  const fields: readonly FieldSpec[] = [
    { ...of('manner'), type: 'choice', options: MANNERS.map((value) => ({ value, label: mannerWords[value] })) },
    { ...of('postedOn'), type: 'day', latest: formatDay(today) },
    { ...of('place'), type: 'text', maxLength: MOST_TEXT.place },
    { ...of('handledBy'), type: 'text', maxLength: MOST_TEXT.handledBy },
  ];
  return (
    <fieldset>
      <legend>各村相同的</legend>
      <div class="defaults">
        {fields.map((field) => (
          <div>
            <Field id={field.name} field={field} />
          </div>
        ))}
      </div>
    </fieldset>
  );
};

const problemsOf = ({ rows, errors, meanwhile }: PostingsViewProps) => [
  ...meanwhile.map((message) => ({ message })),
  ...Object.entries(errors).map(([name, message]) => ({ message, href: `#${name}` })),
  ...rows.flatMap(({ unitId, name, errors: wrong }) =>
    Object.entries(wrong).map(([field, message]) => ({
      message: `${name}：${message}`,
      href: `#${fieldName(field as PostingField, unitId)}`,
    })),
  ),
];

/** 登记公示: whether, when, where and by whom each village posted, in one table; the same for all at once, exceptions one by one. */
export function PostingsView(props: PostingsViewProps): VNode {
  const { cycle, campaignTitle, today, rows, recorded, toConfirm, defaults, lateReason, errors } = props;
  const problems = problemsOf(props);
  const isLate = today > cycle.postingDueDay;
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a> › <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a> ›{' '}
        <a href={boardPath(cycle.id)}>公示看板</a>
      </p>
      <h1>
        登记公示 <span class="sub">{campaignTitle}</span>
      </h1>
      {problems.length > 0 && <ErrorSummary title="没有保存" errors={problems.slice(0, 50)} />}
      {rows.length === 0 ? (
        <ActionCard
          title={toConfirm > 0 ? `没有要登记的村；补录的 ${toConfirm} 个村等另一个人确认` : `${recorded} 个村都已登记，不用再登记`}
          hint="登记错了，在看板上点那个村更正。"
        >
          <a class="button" href={boardPath(cycle.id)}>
            看公示看板
          </a>
        </ActionCard>
      ) : (
        <form method="post" action={postingsPath(cycle.id)}>
          <ActionCard
            title={`还有 ${rows.length} 个村没有登记，填一次“各村相同的”，不同的在下面改，再点“登记”`}
            hint={`${dayText(cycle.postingDueDay)}截止，不顺延；已登记 ${recorded} 个村。还没有公示的村选“还没有公示”，不用拍照。`}
          />
          <Defaults {...{ defaults, errors, today }} />
          {isLate && (
            <Field
              id="lateReason"
              field={{
                name: 'lateReason',
                label: '为什么过了截止日期才登记',
                hint: '截止日期以前就公示了的是补录，要由另一个人确认后才算。',
                type: 'text',
                value: lateReason,
                maxLength: 200,
                isRequired: true,
                error: errors['lateReason'],
              }}
            />
          )}
          <PostingTable rows={rows} />
          <button type="submit">登记</button>
        </form>
      )}
    </>
  );
}
