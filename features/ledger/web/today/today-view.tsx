import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { Fold, FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Numbers } from '../../../../api/ui/components/numbers';
import { Count } from '../../../../api/ui/components/tag';
import { ActionForm, type ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { dayText } from '../../../../core/words/days';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import type { Today } from '../../use-cases/today';
import { type TodayPart, todayParts } from './today-parts';
import { type DecisionForms, ExtensionCards, ObjectionCards, ReviewCards } from './today-decisions';
import { type Ask, Asks } from './today-asks';
import { FirstStepsView } from './first-steps-view';
import { Begun, type BegunForm } from './today-drafts';
import { itemHref, ItemTable, type SignForms } from './today-tables';

/** Items are counted by unit, so that a part's total and what is missing of it speak of the same thing. */
const notListed = ({ list }: Extract<TodayPart, { kind: 'items' }>): number =>
  list.total - list.items.reduce((sum, { unitCount }) => sum + unitCount, 0);

/** So many items of a part are shown before the others are folded; of what is decided here fewer, for each stands with its words. */
const SHOWN_AT_ONCE = 4;
const CARDS_AT_ONCE = 2;
/** So many parts are open; those that are less urgent show how much they hold. */
const OPEN_PARTS = 2;
const others = (count: number): string => `其余 ${count} 项`;

interface Forms {
  readonly signForms: SignForms;
  readonly decisionForms: DecisionForms;
  /** The unit that is looked at, where the reader chose one of his. */
  readonly unitId: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

interface PartProps extends Forms {
  readonly part: TodayPart;
}

function Items({ part, signForms, decisionForms: forms, today }: PartProps): VNode {
  switch (part.kind) {
    case 'items':
      return (
        <FoldedRest items={part.list.items} shown={SHOWN_AT_ONCE} label={others}>
          {(items) => <ItemTable items={items} signForms={signForms} today={today} />}
        </FoldedRest>
      );
    case 'reviews':
      return <ReviewCards items={part.list.items.slice(0, CARDS_AT_ONCE)} forms={forms} today={today} />;
    case 'objections':
      return <ObjectionCards items={part.list.items.slice(0, CARDS_AT_ONCE)} forms={forms} today={today} />;
    case 'extensions':
      return <ExtensionCards items={part.list.items.slice(0, CARDS_AT_ONCE)} forms={forms} today={today} />;
  }
}

/** What is not on the page: cards come up as those before them are decided, items are in the ledger. */
function Rest({ part }: { readonly part: TodayPart }): VNode | null {
  const isCards = part.kind !== 'items';
  const more = isCards ? part.list.total - Math.min(CARDS_AT_ONCE, part.list.items.length) : notListed(part);
  if (more <= 0) return null;
  return (
    <p class="hint">
      还有 {more} {isCards ? '件，办完上面的接着出现' : '项没有列出'}，<a href={part.moreHref}>到台账查看全部</a>。
    </p>
  );
}

const Heading = ({ part: { heading, list } }: { readonly part: TodayPart }): VNode => (
  <>
    {heading} <Count of={list.total} />
  </>
);

/** All of one's own at once; each is still signed for by itself below. */
const signAll = (unitId: string | undefined): ActionFormSpec => ({
  id: 'sign-all',
  path: '/receipts',
  title: '全部签收',
  fields: [],
  ...(unitId !== undefined && { hidden: { unit: unitId } }),
  buttons: [{ label: '全部签收' }],
});

const Content = ({ part, ...forms }: PartProps): VNode => (
  <>
    {part.hint !== undefined && <p class="hint">{part.hint}</p>}
    {part.kind === 'items' && part.signsAll && part.list.total > 1 && <ActionForm form={signAll(forms.unitId)} />}
    {part.urge && (
      <p class="no-print">
        <a class="button second" href={part.urge.href}>{`${part.urge.label}（${part.list.total} 项）`}</a>
      </p>
    )}
    <Items part={part} {...forms} />
    <Rest part={part} />
  </>
);

const Part = ({ isOpen, ...props }: PartProps & { readonly isOpen: boolean }): VNode =>
  isOpen ? (
    <section id={props.part.id}>
      <h2>
        <Heading part={props.part} />
      </h2>
      <Content {...props} />
    </section>
  ) : (
    <Fold
      kind="group"
      isOpen={false}
      summary={
        <span class="what">
          <Heading part={props.part} />
        </span>
      }
    >
      <section id={props.part.id} aria-label={props.part.heading}>
        <Content {...props} />
      </section>
    </Fold>
  );

/** Where the most urgent part begins: at its first item, or at its first button. */
function startOf(part: TodayPart): string {
  if (part.kind !== 'items') return '#next';
  return part.list.items[0] ? itemHref(part.list.items[0]) : `#${part.id}`;
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

const OpenParts = ({ parts: { open, late } }: Pick<Today, 'parts'>): VNode | null =>
  open === 0 ? null : (
    <Notice>
      <a href="/parts">{`分解到下级单位的事项还有 ${open} 件没有办结${late > 0 ? `，${late} 件逾期` : ''}`}</a>
    </Notice>
  );

interface WorkProps extends Forms {
  readonly parts: readonly TodayPart[];
  /** Something else is asked of the reader, and stands above. */
  readonly hasAsks: boolean;
}

const Work = ({ parts, hasAsks, ...forms }: WorkProps): VNode => {
  const [first] = parts;
  return (
    <>
      {first ? (
        <ActionCard title={first.call(first.list.total)}>
          <a class="button no-print" href={startOf(first)} autofocus={first.kind !== 'items'}>
            从第一项开始
          </a>
        </ActionCard>
      ) : (
        !hasAsks && <Notice tone="good">今天没有要办的事项。</Notice>
      )}
      {parts.length > 1 && (
        <Numbers noPrint items={parts.map(({ id, heading, list }) => ({ count: list.total, label: heading, href: `#${id}` }))} />
      )}
      {parts.map((part, at) => (
        <Part part={part} {...forms} isOpen={at < OPEN_PARTS} />
      ))}
      <p class="no-print">
        <a class="button second" href="/ledger">
          打开台账
        </a>
      </p>
    </>
  );
};

/** A way to look at the day: of the office, of one's own unit. */
export interface Switch {
  readonly label: string;
  readonly href: string;
  readonly isChosen: boolean;
}

const Switches = ({ switches }: { readonly switches: readonly Switch[] }): VNode | null =>
  switches.length === 0 ? null : (
    <nav class="switch no-print" aria-label="看哪个单位的">
      {switches.map(({ label, href, isChosen }) => (
        <a href={href} aria-current={isChosen ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );

interface TodayViewProps extends Omit<Forms, 'today'> {
  readonly today: Today;
  readonly asks: readonly Ask[];
  readonly isOffice: boolean;
  readonly switches: readonly Switch[];
  readonly begun: readonly BegunForm[];
}

/** 今日: what must be done today, most urgent first. */
export const TodayView = ({ today, asks, isOffice, switches, begun, ...forms }: TodayViewProps): VNode => (
  <>
    <h1>
      今日 <span class="sub">{dayText(today.today)}</span>
    </h1>
    <Switches switches={switches} />
    <Trouble today={today} />
    <Asks asks={asks} />
    <Begun forms={begun} />
    <OpenParts parts={today.parts} />
    {today.setUp ? (
      <FirstStepsView setUp={today.setUp} />
    ) : today.campaigns === 0 ? (
      <EmptyState {...nothingIssued(isOffice)} />
    ) : (
      <Work parts={todayParts(today, isOffice)} hasAsks={asks.length > 0} {...forms} today={today.today} />
    )}
  </>
);
