import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { LongText } from '../../../../api/ui/components/long-text';
import { Count } from '../../../../api/ui/components/tag';
import { Timeline, type TimelineItem } from '../../../../api/ui/components/timeline';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText, instantText } from '../../../../core/words/days';
import { audienceWords } from '../../../../core/words/duties';
import { rungText } from '../../../../core/words/rungs';
import { timelineWords } from '../../words/ledger-words';
import { letterStateWords, reminderStateWords, waitingReasonWords } from '../../../letters/words/letter-state-words';
import { type Line, reminderLines } from '../../rules/reminder-lines';
import { taskTimeline, type TimelineEntry, type TimelineKind } from '../../rules/task-timeline';
import type { ReminderView, TaskPage } from '../../use-cases/task-page';

/** So many events and reminders are shown before the others are folded, and so many events at all. */
const EVENTS_AT_ONCE = 3;
const REMINDERS_AT_ONCE = 3;
const SHOWN_EVENTS = 100;
/** So many characters of what was said: the past is skimmed. */
const NOTE_AT_ONCE = 80;

/** Reminders that say nothing to anybody: passed over, overtaken, or about what was done. */
const UNSENT: ReadonlySet<ReminderView['state']> = new Set(['skipped', 'dropped', 'void']);

/** Given to many units at once: a task by one notice, a part by the unit above. That is one line of the past, and names them together. */
const TOGETHER: ReadonlySet<TimelineKind> = new Set(['assigned', 'partGiven']);

function gatherGiven(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const lines: TimelineEntry[] = [];
  for (const entry of timeline) {
    const last = lines.at(-1);
    const isSame = TOGETHER.has(entry.kind) && last?.kind === entry.kind && last.at === entry.at && last.about === entry.about;
    if (isSame) lines[lines.length - 1] = { ...last, unitName: `${last.unitName}、${entry.unitName}` };
    else lines.push(entry);
  }
  return lines;
}

const timelineItem = ({ at, kind, unitName, about, by, isFinal, day, note, progress }: TimelineEntry): TimelineItem => ({
  at,
  what: timelineWords[kind],
  children: (
    <>
      {about === null ? unitName : `${unitName} · ${about}`} {by !== null && <span class="small">{by}</span>}
      {isFinal && <span class="small">（办结）</span>}
      {day !== null && <span class="small"> 时限：{dayText(day)}</span>}
      {note !== null && <LongText text={note} shown={NOTE_AT_ONCE} />}
      {progress !== null && <LongText text={`进展：${progress}`} shown={NOTE_AT_ONCE} />}
    </>
  ),
});

/** 经过: what people said, did and decided about the task. */
export const TaskTimeline = ({ task }: { readonly task: TaskPage }): VNode => (
  <section>
    <h2>经过</h2>
    <FoldedRest
      items={gatherGiven(taskTimeline(task)).slice(0, SHOWN_EVENTS).map(timelineItem)}
      shown={EVENTS_AT_ONCE}
      label={(count) => `更早的 ${count} 条`}
    >
      {(items) => <Timeline items={items} />}
    </FoldedRest>
  </section>
);

const Delivery = ({ reminder: { letter, state, waitingReason } }: { readonly reminder: ReminderView }): VNode =>
  letter === null ? (
    <>
      {reminderStateWords[state]}
      {waitingReason !== null && <div class="small">{waitingText(waitingReason)}</div>}
    </>
  ) : (
    <>
      {letterStateWords[letter.state]}
      {letter.finishedAt !== null && <div class="small">{instantText(letter.finishedAt)}</div>}
      {(letter.state === 'failed' || letter.state === 'inDoubt') && <div class="small">{letter.lastReply}</div>}
    </>
  );

const waitingText = (reason: string): string => (waitingReasonWords as Readonly<Record<string, string>>)[reason] ?? reason;

const COLUMNS: readonly Column<Line<ReminderView>>[] = [
  { head: '发信时点', className: 'nowrap', cell: ({ sendAt }) => instantText(sendAt) },
  { head: '提醒', cell: ({ rung }) => rungText(rung) },
  {
    head: '发给',
    cell: ({ unitName, audiences, letter }) => (
      <>
        {unitName} {audiences.map((audience) => audienceWords[audience]).join('、')}
        {letter && <div class="small">{letter.toName}</div>}
      </>
    ),
  },
  { head: '事项', cell: ({ obligationTitle }) => obligationTitle },
  { head: '投递', cell: (reminder) => <Delivery reminder={reminder} /> },
];

/** 催办和信件: who was written to about what, and what became of it. */
export const TaskReminders = ({ task }: { readonly task: TaskPage }): VNode => {
  const reminders = reminderLines(task.reminders);
  const isCut = task.reminders.length < task.reminderCount;
  const unsent = reminders.filter(({ state }) => UNSENT.has(state));
  const others = reminders.filter(({ state }) => !UNSENT.has(state));
  return (
    <section>
      <h2>
        催办和信件 <Count of={isCut ? task.reminderCount : reminders.length} />
      </h2>
      {isCut && <p class="hint">只列出最近的 {reminders.length} 条。</p>}
      {others.length === 0 ? (
        <p class="hint">还没有发出的催办和信件。</p>
      ) : (
        <FoldedRest items={others} shown={REMINDERS_AT_ONCE} label={(count) => `更早的 ${count} 条`}>
          {(rows) => <Table className="brief" columns={COLUMNS} rows={rows} />}
        </FoldedRest>
      )}
      {unsent.length > 0 && (
        <details class="more no-print">
          <summary>没有发出的 {unsent.length} 条（已跳过、已作废或事已办结）</summary>
          <Table className="brief" columns={COLUMNS} rows={unsent} />
        </details>
      )}
    </section>
  );
};
