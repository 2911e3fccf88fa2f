import type { ComponentChildren, VNode } from 'preact';
import { LongText } from '../../../../api/ui/components/long-text';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForms, type ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { dayText, instantText, nearDayText } from '../../../../core/words/days';
import { obligationKindWords, taskName } from '../../../../core/words/kinds';
import { Evidence, figuresOf } from '../task/report-parts';
import type { ExtensionItem, ReviewItem } from '../../use-cases/today';

type Decided = ReviewItem | ExtensionItem;

/** The forms by which the reader decides here; none where it is his own. */
export type DecisionForms = (item: Decided) => readonly ActionFormSpec[];

interface CardProps {
  readonly item: Decided;
  readonly id: string;
  readonly tag: ComponentChildren;
  readonly forms: readonly ActionFormSpec[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What is said about it, after who said it when. */
  readonly more: string;
  /** Why the reader finds no form here. */
  readonly own: string;
  readonly children: ComponentChildren;
}

const Card = ({ item, id, tag, forms, today, more, own, children }: CardProps): VNode => {
  const { taskId, taskTitle, ordinal, unitName, obligation, recordedAt, by } = item;
  return (
    <article class="decision" id={id}>
      <h3>
        <a href={`/tasks/${taskId}?unit=${obligation.unitId}#o-${obligation.id}`}>
          {unitName} · {obligationKindWords[obligation.kind]}：{obligation.title}
        </a>{' '}
        {tag}
      </h3>
      <p class="small">
        {obligation.title !== taskTitle && `${taskName(ordinal, taskTitle)} · `}
        {by === null ? instantText(recordedAt) : `${instantText(recordedAt)} ${by}`} · 时限 {nearDayText(obligation.deadlineDay, today)}
        {more}
      </p>
      {children}
      {forms.length > 0 ? <ActionForms forms={forms} /> : <p class="hint">{own}</p>}
    </article>
  );
};

interface CardsProps<T> {
  readonly items: readonly T[];
  readonly forms: DecisionForms;
  readonly today: string;
}

/** Reports with their words, and what the reader decides on each. */
export const ReviewCards = ({ items, forms, today }: CardsProps<ReviewItem>): VNode => (
  <>
    {items.map((item) => (
      <Card
        {...{ item, today, forms: forms(item) }}
        id={`r-${item.reportId}`}
        tag={item.isFinal && <Tag>办结</Tag>}
        more={[
          ...figuresOf(item.figures, item.targets).map((figure) => ` · ${figure}`),
          ` · 完成日期 ${nearDayText(item.occurredOn, today)}`,
          item.lateReason === null ? '' : ` · 补录原因：${item.lateReason}`,
        ].join('')}
        own="这份反馈是您本人报送的，由另一个人审核。"
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
        {...{ item, today, forms: forms(item) }}
        id={`x-${item.requestId}`}
        tag={<Tag>申请延至 {dayText(item.requestedDay)}</Tag>}
        more=""
        own="这份延期申请等待批复；本人提出的，由另一个人批复。"
      >
        <LongText text={`理由：${item.reason}\n进展：${item.progress}`} />
      </Card>
    ))}
  </>
);
