import type { ComponentChildren, VNode } from 'preact';
import { LongText } from '../../../../api/ui/components/long-text';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForms, type ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { dayText, instantText, nearDayText } from '../../../../core/words/days';
import { obligationKindWords, taskName } from '../../../../core/words/kinds';
import { Evidence, figuresOf } from '../task/report-parts';
import type { ExtensionItem, ObjectionItem, ReviewItem } from '../../use-cases/today';

type OnObligation = ReviewItem | ExtensionItem;
type Decided = OnObligation | ObjectionItem;

/** The forms by which the reader decides here; none where it is his own. */
export type DecisionForms = (item: Decided) => readonly ActionFormSpec[];

interface CardProps {
  readonly item: Pick<Decided, 'recordedAt' | 'by'>;
  readonly id: string;
  readonly href: string;
  readonly heading: string;
  readonly tag: ComponentChildren;
  readonly forms: readonly ActionFormSpec[];
  /** What is said before who said it when, and after. */
  readonly before: string;
  readonly more: string;
  /** Why the reader finds no form here. */
  readonly own: string;
  readonly children: ComponentChildren;
}

const Card = ({ item: { recordedAt, by }, id, href, heading, tag, forms, before, more, own, children }: CardProps): VNode => (
  <article class="decision" id={id}>
    <h3>
      <a href={href}>{heading}</a> {tag}
    </h3>
    <p class="small">
      {before}
      {by === null ? instantText(recordedAt) : `${instantText(recordedAt)} ${by}`}
      {more}
    </p>
    {children}
    {forms.length > 0 ? <ActionForms forms={forms} /> : <p class="hint">{own}</p>}
  </article>
);

/** Where what a decision is about stands, and how it is called. */
const aboutObligation = ({ taskId, taskTitle, ordinal, unitName, obligation }: OnObligation) => ({
  href: `/tasks/${taskId}?unit=${obligation.unitId}#o-${obligation.id}`,
  heading: `${unitName} · ${obligationKindWords[obligation.kind]}：${obligation.title}`,
  before: obligation.title === taskTitle ? '' : `${taskName(ordinal, taskTitle)} · `,
});

const untilText = ({ obligation }: OnObligation, today: string): string => ` · 时限 ${nearDayText(obligation.deadlineDay, today)}`;

interface CardsProps<T> {
  readonly items: readonly T[];
  readonly forms: DecisionForms;
  readonly today: string;
}

const isUnsigned = ({ obligation }: ReviewItem): boolean => obligation.reports[0]?.state === 'toCountersign';

/** Reports with their words, and what the reader decides on each. */
export const ReviewCards = ({ items, forms, today }: CardsProps<ReviewItem>): VNode => (
  <>
    {items.map((item) => (
      <Card
        {...{ item, forms: forms(item), ...aboutObligation(item) }}
        id={`r-${item.reportId}`}
        tag={item.isFinal && <Tag>办结</Tag>}
        more={[
          untilText(item, today),
          ...figuresOf({ ...item, today }).map((figure) => ` · ${figure}`),
          ` · 完成日期 ${nearDayText(item.occurredOn, today)}`,
          item.lateReason === null ? '' : ` · 补录原因：${item.lateReason}`,
        ].join('')}
        own={isUnsigned(item) ? '这份反馈等分管领导签批；您本人报送的，由另一位领导签批。' : '这份反馈是您本人报送的，由另一个人审核。'}
      >
        <LongText text={item.text} />
        <Evidence files={item.evidence} />
      </Card>
    ))}
  </>
);

/** Requests for more time: until when, why, how far the unit is, and what the reader decides on each. */
export const ExtensionCards = ({ items, forms, today }: CardsProps<ExtensionItem>): VNode => (
  <>
    {items.map((item) => (
      <Card
        {...{ item, forms: forms(item), ...aboutObligation(item) }}
        id={`x-${item.requestId}`}
        tag={<Tag>申请延至 {dayText(item.requestedDay)}</Tag>}
        more={untilText(item, today)}
        own="这份延期申请等待批复；本人提出的，由另一个人批复。"
      >
        <LongText text={`理由：${item.reason}\n进展：${item.progress}`} />
      </Card>
    ))}
  </>
);

/** Objections to assignments: why, who should do it instead, and what the reader answers. */
export const ObjectionCards = ({ items, forms }: CardsProps<ObjectionItem>): VNode => (
  <>
    {items.map((item) => (
      <Card
        {...{ item, forms: forms(item) }}
        id={`j-${item.objectionId}`}
        href={`/tasks/${item.taskId}?unit=${item.assignment.unitId}#a-${item.assignment.id}`}
        heading={`${item.unitName} · ${taskName(item.ordinal, item.taskTitle)}`}
        tag={<Tag>申诉</Tag>}
        before=""
        more={item.suggestedUnit === null ? '' : ` · 认为应由${item.suggestedUnit}承办`}
        own="这份申诉等待答复；本人提出的，由另一个人答复。"
      >
        <LongText text={item.reason} />
      </Card>
    ))}
  </>
);
