import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Light } from '../../../../api/ui/components/light';
import { Notice } from '../../../../api/ui/components/notice';
import { Numbers } from '../../../../api/ui/components/numbers';
import { Count } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import type { Colour } from '../../../../core/obligation/colour';
import { dayText, nearDayText } from '../../../../core/words/days';
import { lightNames } from '../../../../core/words/lights';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import { mostPressing } from '../../rules/most-pressing';
import type { Overview, OverviewRow } from '../../use-cases/overview';
import { litText, pressingText } from '../../words/overview-words';
import { Instructions } from './overview-instructions';
import { addressOf, type LedgerFilterValues } from '../ledger/ledger-address';

/** So many rows are shown before the others are folded; on paper all of them stand. */
const SHOWN_AT_ONCE = 10;

/** What the rows of a table are, and how the ledger is narrowed to one. */
interface Listing {
  readonly head: string;
  readonly filterBy: 'campaign' | 'unit';
  /** Of a notice it is said how many units owe it; a unit is one. */
  readonly countsUnits: boolean;
}

const NOTICES: Listing = { head: '通知', filterBy: 'campaign', countsUnits: true };
const UNITS: Listing = { head: '单位', filterBy: 'unit', countsUnits: false };

const ledgerOf = ({ filterBy }: Listing, { id }: OverviewRow, more: LedgerFilterValues = {}): string =>
  addressOf('/ledger', { [filterBy]: id, ...more });

const amount = ({ countsUnits }: Listing, obligations: number, units: number): string =>
  countsUnits ? litText(obligations, units) : `${obligations} 项`;

interface LitProps {
  readonly colour: Exclude<Colour, 'none'>;
  readonly text: string;
  readonly href?: string;
}

const Lit = ({ colour, text, href }: LitProps): VNode => (
  <div>
    <Light colour={colour} /> {href === undefined ? text : <a href={href}>{text}</a>}
  </div>
);

const Soon = ({ listing, row }: { readonly listing: Listing; readonly row: OverviewRow }): VNode => (
  <>
    {row.yellow > 0 && <Lit colour="yellow" text={amount(listing, row.yellow, row.yellowUnits)} />}
    {row.blue > 0 && <Lit colour="blue" text={amount(listing, row.blue, row.blueUnits)} />}
    {row.yellow + row.blue === 0 && '—'}
  </>
);

const columnsOf = (listing: Listing, today: string): readonly Column<OverviewRow>[] => [
  { head: listing.head, cell: (row) => <a href={ledgerOf(listing, row)}>{row.name}</a> },
  {
    head: `${lightNames.red}灯`,
    cell: (row) =>
      row.oldestDay === null ? (
        '—'
      ) : (
        <>
          <Lit colour="red" text={amount(listing, row.red, row.redUnits)} href={ledgerOf(listing, row, { colour: 'red' })} />
          <div class="small">最久的 {nearDayText(row.oldestDay, today)}到期</div>
        </>
      ),
  },
  { head: `${lightNames.yellow}灯、${lightNames.blue}灯`, cell: (row) => <Soon listing={listing} row={row} /> },
];

interface RowsProps {
  readonly listing: Listing;
  readonly rows: readonly OverviewRow[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const Rows = ({ listing, rows, today }: RowsProps): VNode => (
  <section>
    <h2>
      按{listing.head} <Count of={rows.length} />
    </h2>
    <FoldedRest items={rows} shown={SHOWN_AT_ONCE} label={(count) => `其余 ${count} 个${listing.head}`}>
      {(shown) => <Table className="overview" columns={columnsOf(listing, today)} rows={shown} />}
    </FoldedRest>
  </section>
);

/** What has been red for the longest, with the way to it. */
const Pressing = ({ overview }: { readonly overview: Overview }): VNode => {
  const pressing = mostPressing(overview);
  const title = pressingText(pressing, overview.oldest);
  if (pressing.kind === 'nothing') return <Notice tone="good">{title}。</Notice>;
  const href =
    overview.oldest === null
      ? addressOf('/ledger', { colour: 'yellow' })
      : `/tasks/${overview.oldest.taskId}?unit=${overview.oldest.unitId}#obligations`;
  return (
    <ActionCard title={title}>
      <a class="button no-print" href={href}>
        {overview.oldest === null ? '看到期的任务' : '看最久的一项'}
      </a>
    </ActionCard>
  );
};

const Lights = ({ overview }: { readonly overview: Overview }): VNode => {
  const { all, notices, units, today } = overview;
  return (
    <>
      <Pressing overview={overview} />
      <Numbers
        items={[
          { count: all.red, label: `${lightNames.red}灯（项）`, href: addressOf('/ledger', { colour: 'red' }) },
          { count: all.redUnits, label: `${lightNames.red}灯单位` },
          { count: all.yellow, label: `${lightNames.yellow}灯（项）`, href: addressOf('/ledger', { colour: 'yellow' }) },
          { count: all.blue, label: `${lightNames.blue}灯（项）`, href: addressOf('/ledger', { colour: 'blue' }) },
        ]}
      />
      <Instructions instructions={overview.instructions} today={today} />
      {notices.length > 0 && <Rows listing={NOTICES} rows={notices} today={today} />}
      {units.length > 0 && <Rows listing={UNITS} rows={units} today={today} />}
      <p class="hint">
        一项是一个单位的一件应办事项；没有亮灯的通知和单位不列出，<a href="/ledger">在台账里</a>。
      </p>
    </>
  );
};

/** 总览: what is most pressing in the county, how much is lit, and whose it is. */
export const OverviewView = ({ overview, isOffice }: { readonly overview: Overview; readonly isOffice: boolean }): VNode => (
  <>
    <h1>
      总览 <span class="sub">{dayText(overview.today)}</span>
    </h1>
    {overview.campaigns === 0 ? <EmptyState {...nothingIssued(isOffice)} /> : <Lights overview={overview} />}
  </>
);
