import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { LightIfLit } from '../../../../api/ui/components/light';
import { LongText } from '../../../../api/ui/components/long-text';
import { Count } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText, nearDayText } from '../../../../core/words/days';
import type { InstructionItem, Overview } from '../../use-cases/overview';

/** So many that wait are shown before the others are folded. */
const SHOWN_AT_ONCE = 3;

const spoken = (by: string | null, at: string | null): string => [by, at === null ? null : instantText(at)].filter(Boolean).join(' ');

const Written = ({ text, by, recordedAt }: InstructionItem): VNode => (
  <>
    <LongText text={text} />
    <div class="small">{spoken(by, recordedAt)}</div>
  </>
);

const OfUnit = ({ taskId, unitId, obligationId, unitName, taskTitle }: InstructionItem): VNode => (
  <>
    <a href={`/tasks/${taskId}?unit=${unitId}#o-${obligationId}`}>{unitName}</a>
    <div class="small">{taskTitle}</div>
  </>
);

const WRITTEN: Column<InstructionItem> = { head: '批示', cell: (item) => <Written {...item} /> };
const OF_UNIT: Column<InstructionItem> = { head: '单位和任务', cell: (item) => <OfUnit {...item} /> };

const waiting = (today: string): readonly Column<InstructionItem>[] => [
  WRITTEN,
  OF_UNIT,
  {
    head: '答复时限',
    cell: ({ deadlineDay, colour }) => (
      <>
        {nearDayText(deadlineDay, today)}前 <LightIfLit colour={colour} />
      </>
    ),
  },
];

const ANSWERED: readonly Column<InstructionItem>[] = [
  WRITTEN,
  OF_UNIT,
  {
    head: '答复',
    cell: ({ answer, answeredBy, answeredAt }) => (
      <>
        <LongText text={answer ?? ''} />
        <div class="small">{spoken(answeredBy, answeredAt)}</div>
      </>
    ),
  },
];

/** What leaders of the county wrote: what waits for its answer, and the latest answers. */
export const Instructions = ({ instructions: { open, openTotal, answered }, today }: Pick<Overview, 'instructions' | 'today'>): VNode => (
  <>
    {open.length > 0 && (
      <section id="instructions">
        <h2>
          批示，等待答复 <Count of={openTotal} />
        </h2>
        <FoldedRest items={open} shown={SHOWN_AT_ONCE} label={(count) => `其余 ${count} 件批示`}>
          {(items) => <Table columns={waiting(today)} rows={items} />}
        </FoldedRest>
      </section>
    )}
    {answered.length > 0 && (
      <section id="answers">
        <h2>最近的答复</h2>
        <FoldedRest items={answered} shown={SHOWN_AT_ONCE} label={(count) => `更早的 ${count} 件`}>
          {(items) => <Table columns={ANSWERED} rows={items} />}
        </FoldedRest>
      </section>
    )}
  </>
);
