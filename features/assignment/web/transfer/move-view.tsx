import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Count, Tag } from '../../../../api/ui/components/tag';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import type { Move, UnitMoves } from '../../use-cases/whole/move-unit';
import { refusalText } from '../../words/refusals';

const SHOWN_AT_ONCE = 12;
const others = (count: number): string => `其余 ${count} 项`;

const columnsOf = (unitId: string): readonly Column<Move>[] => [
  { head: '任务', cell: ({ taskId, taskTitle }) => <a href={`/tasks/${taskId}?unit=${unitId}`}>{taskTitle}</a> },
  {
    head: '最近时限，或者不能移交的原因',
    cell: ({ deadlineDay, isSoon, refused }) =>
      refused ? (
        refusalText(refused.refusal, refused.day)
      ) : deadlineDay === undefined ? (
        '—'
      ) : (
        <>
          {dayText(deadlineDay)} {isSoon && <Tag>时限近</Tag>}
        </>
      ),
  },
];

interface MoveViewProps extends UnitMoves {
  readonly path: string;
  /** What was written for the unit that takes over, where nobody is meant by it. */
  readonly unknown?: string | undefined;
  readonly reason?: { readonly value: string; readonly error: string } | undefined;
}

/** Which unit takes over, where that is not known, or another is to. */
const ChooseUnit = ({ path, unknown, to }: Pick<MoveViewProps, 'path' | 'unknown' | 'to'>): VNode => (
  <form method="get" action={path}>
    <Field
      id="to"
      field={{
        type: 'text',
        name: 'to',
        label: '移交给哪个单位（名称或代码）',
        maxLength: 100,
        value: unknown ?? to?.name,
        error: unknown === undefined ? undefined : refusalText('unknownUnit'),
      }}
    />
    <button class="second" type="submit">
      {to ? '换一个单位' : '看能移交哪些'}
    </button>
  </form>
);

/** What a unit that is over still has, and what of it moves to its successor in one press: the whole list stands there before it does. */
export const MoveView = (props: MoveViewProps): VNode => {
  const { unit, to, moves, path, reason } = props;
  const ready = to ? moves.filter(({ refused }) => !refused) : [];
  const soon = ready.filter(({ isSoon }) => isSoon).length;
  const left = to ? moves.filter(({ refused }) => refused) : [];
  const columns = columnsOf(unit.id);
  const list = (rows: readonly Move[]): VNode => (
    <FoldedRest items={rows} shown={SHOWN_AT_ONCE} label={others}>
      {(part) => <Table columns={columns} rows={part} />}
    </FoldedRest>
  );
  return (
    <>
      <p class="crumbs no-print">
        <a href={`/directory/units/${unit.id}`}>{unit.name}</a>
      </p>
      <h1>{`移交${unit.name}的任务`}</h1>
      {moves.length === 0 && (
        <Notice tone="good">
          {`${unit.name}没有要移交的任务。`}
          <a href={`/directory/units/${unit.id}`}>回到单位</a>
        </Notice>
      )}
      {moves.length > 0 && !to && <p>{`有 ${moves.length} 项任务要移交：请先写由哪个单位接办，再核对清单。`}</p>}
      {ready.length > 0 && to && (
        <>
          <ActionCard
            title={`请核对后移交给${to.name}：${ready.length} 项`}
            hint="没有办结的事项和没有答复的批示一并移交，时限不变，接办单位重新签收；两个单位都会收到通知。"
          />
          <form method="post" action={path}>
            <input type="hidden" name="to" value={to.code} />
            <input type="hidden" name="assignments" value={ready.map(({ assignmentId }) => assignmentId).join(' ')} />
            <Field
              id="reason"
              field={{
                type: 'area',
                name: 'reason',
                label: '移交理由',
                rows: 2,
                maxLength: 500,
                isRequired: true,
                value: reason?.value ?? `${unit.name}并入${to.name}`,
                error: reason?.error,
              }}
            />
            {soon > 0 && (
              <Field
                id="confirmSoon"
                field={{
                  type: 'check',
                  name: 'confirmSoon',
                  isRequired: true,
                  label: `其中 ${soon} 项三个工作日内到期，已经核对，${to.name}来得及办`,
                }}
              />
            )}
            <button type="submit">{`确认移交（${ready.length} 项）`}</button>
          </form>
          {list(ready.toSorted((a, b) => Number(b.isSoon ?? false) - Number(a.isSoon ?? false)))}
        </>
      )}
      {left.length > 0 && (
        <>
          <h2>
            不能一并移交的 <Count of={left.length} />
          </h2>
          <p class="hint">请打开任务，在该单位一行另定时限移交，或者终止。</p>
          {list(left)}
        </>
      )}
      {moves.length > 0 && <ChooseUnit {...props} />}
    </>
  );
};
