import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Count } from '../../../../api/ui/components/tag';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText, nearDayText } from '../../../../core/words/days';
import { obligationKindWords, taskName } from '../../../../core/words/kinds';
import type { ObligationKind } from '../../../../core/obligation/obligation';
import { URGE_GROUPS } from '../../rules/urge/urge-group';
import type { UrgeChoice } from '../../use-cases/urge/urge-queries';
import { urgeGroupWords, urgeTemplates } from '../../words/urge-words';

interface Named {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly ordinal: string;
}

/** What a unit is urged about. */
interface ToUrge extends Named {
  readonly about: { readonly kind: ObligationKind; readonly title: string; readonly deadlineDay: string };
}

/** Why it is left out; `urged`: who urged it today, and when. */
interface LeftOutRow extends Named {
  readonly why: string;
  readonly urged: { readonly at: string; readonly by: string | null } | null;
}

export type UrgeRow = ToUrge | LeftOutRow;

const SHOWN_AT_ONCE = 12;
const others = (count: number): string => `其余 ${count} 项`;

const unit: Column<Named> = { head: '单位', cell: ({ unitName }) => unitName };
const task: Column<Named> = {
  head: '任务',
  cell: ({ taskId, unitId, taskTitle, ordinal }) => <a href={`/tasks/${taskId}?unit=${unitId}`}>{taskName(ordinal, taskTitle)}</a>,
};

const toUrgeColumns = (today: string): readonly Column<ToUrge>[] => [
  unit,
  task,
  {
    head: '催办事项',
    cell: ({ about: { kind, title }, taskTitle }) =>
      title === taskTitle ? obligationKindWords[kind] : `${obligationKindWords[kind]}：${title}`,
  },
  { head: '时限', className: 'nowrap', cell: ({ about: { deadlineDay } }) => nearDayText(deadlineDay, today) },
];

const LEFT_OUT: readonly Column<LeftOutRow>[] = [
  unit,
  task,
  {
    head: '不催的原因',
    cell: ({ why, urged, taskId }) => (
      <>
        {why}
        {urged && (
          <div class="small">
            {urged.by === null ? instantText(urged.at) : `${instantText(urged.at)} ${urged.by} 催办`}，
            <a href={`/tasks/${taskId}/documents`}>起草催办函</a>
          </div>
        )}
      </>
    ),
  },
];

export interface UrgeViewProps {
  readonly rows: readonly UrgeRow[];
  /** Of how many these rows are the first. */
  readonly total: number;
  readonly choice: UrgeChoice;
  readonly hrefOf: (choice: UrgeChoice) => string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What stood in the form that was not taken, and why. */
  readonly entered?: { readonly note: string; readonly error: string; readonly problem: Problem } | undefined;
}

const UrgeForm = ({ rows, choice, entered }: UrgeViewProps & { readonly rows: readonly ToUrge[] }): VNode => (
  <form method="post" action="/urges">
    <input type="hidden" name="who" value={choice.group} />
    <input type="hidden" name="tasks" value={choice.taskIds.join(' ')} />
    <input type="hidden" name="assignments" value={rows.map(({ assignmentId }) => assignmentId).join(' ')} />
    <Field
      id="note"
      field={{
        type: 'area',
        name: 'note',
        label: '催办内容（写在信里，可以改）',
        rows: 3,
        maxLength: 500,
        value: entered?.note ?? urgeTemplates[choice.group],
        error: entered?.error,
      }}
    />
    <button type="submit">{`发出催办（${rows.length} 项）`}</button>
  </form>
);

/** Many units are urged about the same thing: each such thing is a line that names them. */
function byThing(rows: readonly ToUrge[]): readonly (readonly [first: ToUrge, units: readonly string[]])[] {
  const groups = new Map<string, [ToUrge, string[]]>();
  for (const row of rows) {
    const key = `${row.taskId} ${row.about.title} ${row.about.deadlineDay}`;
    const known = groups.get(key);
    if (known) known[1].push(row.unitName);
    else groups.set(key, [row, [row.unitName]]);
  }
  return [...groups.values()];
}

const Others = ({ rows, today }: { readonly rows: readonly ToUrge[]; readonly today: string }): VNode | null =>
  rows.length === 0 ? null : (
    <details class="more">
      <summary>{others(rows.length)}</summary>
      <ul>
        {byThing(rows).map(([{ taskId, taskTitle, ordinal, about }, units]) => (
          <li>
            <a href={`/tasks/${taskId}`}>{taskName(ordinal, taskTitle)}</a>
            {`（${obligationKindWords[about.kind]}，${nearDayText(about.deadlineDay, today)}）：${units.join('、')}`}
          </li>
        ))}
      </ul>
    </details>
  );

/** 催办: whom the office urges on together, about what, in which words; and who is left out, and why. */
export const UrgeView = (props: UrgeViewProps): VNode => {
  const { rows, total, choice, hrefOf, today, entered } = props;
  const toUrge = rows.filter((row): row is ToUrge => 'about' in row);
  const leftOut = rows.filter((row): row is LeftOutRow => 'why' in row);
  const units = new Set(toUrge.map(({ unitId }) => unitId)).size;
  return (
    <>
      <p class="crumbs no-print">
        <a href="/ledger">台账</a>
      </p>
      {entered && <ErrorSummary {...entered.problem} />}
      <h1>催办</h1>
      <nav class="switch no-print" aria-label="催办哪些单位">
        {URGE_GROUPS.map((group) => (
          <a href={hrefOf({ ...choice, group })} aria-current={group === choice.group ? 'true' : undefined}>
            {urgeGroupWords[group]}
          </a>
        ))}
      </nav>
      {toUrge.length === 0 ? (
        <Notice>
          {`${choice.taskIds.length > 0 ? '所选的任务中' : '全县'}没有要催办的${urgeGroupWords[choice.group]}单位。`}
          <a href="/ledger">回到台账</a>
        </Notice>
      ) : (
        <>
          <ActionCard
            title={`请核对后催办：${units} 家单位，${toUrge.length} 项`}
            hint="信发给各单位的督办联系人和分管领导，写明时限最早的应办事项；一项任务一天只催办一次，谁催的、什么时候催的记入经过。"
          />
          <UrgeForm {...props} rows={toUrge} />
          <h2>
            要催办的 <Count of={toUrge.length} />
          </h2>
          <Table columns={toUrgeColumns(today)} rows={toUrge.slice(0, SHOWN_AT_ONCE)} />
          <Others rows={toUrge.slice(SHOWN_AT_ONCE)} today={today} />
        </>
      )}
      {total > rows.length && <p class="hint">{`共 ${total} 项，一次最多催办 ${rows.length} 项；办完这些再催其余的。`}</p>}
      {leftOut.length > 0 && (
        <>
          <h2>
            不催的 <Count of={leftOut.length} />
          </h2>
          <FoldedRest items={leftOut} shown={SHOWN_AT_ONCE} label={others}>
            {(part) => <Table columns={LEFT_OUT} rows={part} />}
          </FoldedRest>
        </>
      )}
    </>
  );
};
