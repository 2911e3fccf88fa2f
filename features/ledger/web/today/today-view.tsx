import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Numbers } from '../../../../api/ui/components/numbers';
import { Count } from '../../../../api/ui/components/tag';
import { dayText } from '../../../../core/words/days';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import type { Today } from '../../use-cases/today';
import { type TodayPart, todayParts } from './today-parts';
import { extensionHref, ExtensionTable, itemHref, ItemTable, type SignForms } from './today-tables';

/** Items are counted by unit, so that a part's total and what is missing of it speak of the same thing. */
const notListed = ({ kind, list }: TodayPart): number =>
  list.total - (kind === 'items' ? list.items.reduce((sum, { unitCount }) => sum + unitCount, 0) : list.items.length);

/** So many items of a part are shown before the others are folded. */
const SHOWN_AT_ONCE = 5;
const others = (count: number): string => `其余 ${count} 项`;

interface PartProps {
  readonly part: TodayPart;
  readonly signForms: SignForms;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const Items = ({ part, signForms, today }: PartProps): VNode =>
  part.kind === 'items' ? (
    <FoldedRest items={part.list.items} shown={SHOWN_AT_ONCE} label={others}>
      {(items) => <ItemTable items={items} signForms={signForms} today={today} />}
    </FoldedRest>
  ) : (
    <FoldedRest items={part.list.items} shown={SHOWN_AT_ONCE} label={others}>
      {(items) => <ExtensionTable items={items} today={today} />}
    </FoldedRest>
  );

const Part = ({ part, signForms, today }: PartProps): VNode => {
  const more = notListed(part);
  return (
    <section id={part.id}>
      <h2>
        {part.heading} <Count of={part.list.total} />
      </h2>
      {part.hint !== undefined && <p class="hint">{part.hint}</p>}
      <Items part={part} signForms={signForms} today={today} />
      {more > 0 && (
        <p class="hint">
          还有 {more} 项没有列出，<a href={part.moreHref}>到台账查看全部</a>。
        </p>
      )}
    </section>
  );
};

/** Where the most urgent part begins: at its first item. */
function startOf(part: TodayPart): string {
  if (part.kind === 'items') return part.list.items[0] ? itemHref(part.list.items[0]) : `#${part.id}`;
  return part.list.items[0] ? extensionHref(part.list.items[0]) : `#${part.id}`;
}

const Trouble = ({ today: { lettersFailed, lettersInDoubt, alarms } }: { readonly today: Today }): VNode | null =>
  lettersFailed + lettersInDoubt + alarms === 0 ? null : (
    <Notice tone="bad" role="alert">
      {lettersFailed > 0 && (
        <>
          <a href="/letters?state=failed">{lettersFailed} 封信没有送达</a>。
        </>
      )}{' '}
      {lettersInDoubt > 0 && (
        <>
          <a href="/letters?state=inDoubt">{lettersInDoubt} 封信投递存疑</a>。
        </>
      )}{' '}
      {alarms > 0 && (
        <>
          <a href="/status">{alarms} 项运行告警</a>。
        </>
      )}
    </Notice>
  );

const Work = ({ parts, signForms, today }: Omit<PartProps, 'part'> & { readonly parts: readonly TodayPart[] }): VNode => {
  const [first] = parts;
  return (
    <>
      {first ? (
        <ActionCard title={first.call(first.list.total)}>
          <a class="button no-print" href={startOf(first)}>
            从第一项开始
          </a>
        </ActionCard>
      ) : (
        <Notice tone="good">今天没有要办的事项。</Notice>
      )}
      {parts.length > 1 && (
        <Numbers noPrint items={parts.map(({ id, heading, list }) => ({ count: list.total, label: heading, href: `#${id}` }))} />
      )}
      {parts.map((part) => (
        <Part part={part} signForms={signForms} today={today} />
      ))}
      <p class="no-print">
        <a class="button second" href="/ledger">
          打开台账
        </a>
      </p>
    </>
  );
};

interface TodayViewProps {
  readonly today: Today;
  readonly isOffice: boolean;
  readonly signForms: SignForms;
}

/** 今日: what must be done today, most urgent first. */
export const TodayView = ({ today, isOffice, signForms }: TodayViewProps): VNode => (
  <>
    <h1>
      今日 <span class="sub">{dayText(today.today)}</span>
    </h1>
    <Trouble today={today} />
    {today.campaigns === 0 ? (
      <EmptyState {...nothingIssued(isOffice)} />
    ) : (
      <Work parts={todayParts(today, isOffice)} signForms={signForms} today={today.today} />
    )}
  </>
);
