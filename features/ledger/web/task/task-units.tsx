import type { VNode } from 'preact';
import { LightIfLit } from '../../../../api/ui/components/light';
import { Count } from '../../../../api/ui/components/tag';
import { ActionForms } from '../../../../api/ui/forms/action-form';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { UnitGroup } from '../../../../api/ui/tables/unit-group';
import { instantText, nearDayText } from '../../../../core/words/days';
import { roleWords } from '../../../../core/words/duties';
import { assignmentStateWords } from '../../../../core/words/states';
import type { AssignmentView, TaskPage } from '../../use-cases/task-page';
import type { TaskForms } from './task-forms';
import { groupUnits, UNFOLDED_UNITS, unitTallies } from './unit-groups';

const spoken = (at: string, by: string | null): string => (by === null ? instantText(at) : `${instantText(at)} ${by}`);

/** Where an assignment went, and whence it came; a link where the reader sees that unit's part. */
const Moves = ({ task: { id, assignments }, decisions }: { readonly task: TaskPage } & Pick<AssignmentView, 'decisions'>): VNode => (
  <>
    {decisions.map(({ kind, at, by, reason, other }) => {
      if (!other) return null;
      const isSeen = assignments.some(({ unitId }) => unitId === other.unitId);
      const name = isSeen ? <a href={`/tasks/${id}?unit=${other.unitId}#obligations`}>{other.unitName}</a> : other.unitName;
      return (
        <div class="small">
          {kind === 'transferred' ? '移交给' : '接自'}
          {name}
          {`（${spoken(at, by)}：${reason ?? ''}）`}
        </div>
      );
    })}
  </>
);

const State = ({ task, state, decisions, objections }: AssignmentView & { readonly task: TaskPage }): VNode => {
  const objection = objections.find((it) => it.state === 'pending');
  const suspended = state === 'suspended' ? decisions.findLast(({ kind }) => kind === 'suspended') : undefined;
  return (
    <>
      <span class="nowrap">{assignmentStateWords[state]}</span>
      {objection && (
        <div class="small">
          {`申诉待答复：${objection.reason}`}
          {objection.suggestedUnit !== null && `（认为应由${objection.suggestedUnit}承办）`}
        </div>
      )}
      {suspended && <div class="small">{`${spoken(suspended.at, suspended.by)}：${suspended.reason ?? ''}`}</div>}
      <Moves task={task} decisions={decisions} />
    </>
  );
};

const Receipt = ({ receipt }: Pick<AssignmentView, 'receipt'>): VNode =>
  receipt === null ? (
    <>未签收</>
  ) : (
    <>
      {spoken(receipt.recordedAt, receipt.by)}
      {receipt.note !== null && <div class="small">{receipt.note}</div>}
    </>
  );

/** Of many units that are folded each has its forms on the page that shows it. */
const actsElsewhere = (task: TaskPage, forms: TaskForms): Column<AssignmentView>['cell'] =>
  function acts({ id, unitId }) {
    return forms.has(id) && <a href={`/tasks/${task.id}?unit=${unitId}#a-${id}`}>办理</a>;
  };

const columnsOf = (task: TaskPage, forms: TaskForms, isFolded = false): readonly Column<AssignmentView>[] => [
  { head: '单位', cell: ({ unitId, unitName }) => <a href={`/tasks/${task.id}?unit=${unitId}#obligations`}>{unitName}</a> },
  { head: '职责', className: 'nowrap', cell: ({ role }) => roleWords[role] },
  { head: '状态', cell: (assignment) => <State task={task} {...assignment} /> },
  { head: '签收', cell: ({ receipt }) => <Receipt receipt={receipt} /> },
  {
    head: '最近时限',
    cell: ({ nextDeadlineDay, colour }) =>
      nextDeadlineDay === null ? (
        '—'
      ) : (
        <>
          <span class="nowrap">{nearDayText(nextDeadlineDay, task.today)}</span> <LightIfLit colour={colour} />
        </>
      ),
  },
  {
    head: '办理',
    className: isFolded ? 'nowrap' : 'acts',
    noPrint: true,
    cell: isFolded ? actsElsewhere(task, forms) : ({ id }) => <ActionForms forms={forms.get(id) ?? []} />,
  },
];

/** The office urges on several units together, where there are several that it may urge. */
const UrgeTogether = ({ task: { id, assignments }, forms }: Pick<TaskUnitsProps, 'task' | 'forms'>): VNode | null => {
  const mayUrge = assignments.filter((it) => forms.get(it.id)?.some((form) => form.id === `urge-${it.id}`));
  const unsigned = mayUrge.filter(({ state }) => state === 'assigned').length;
  if (mayUrge.length < 2) return null;
  return (
    <p class="no-print">
      {unsigned > 0 && (
        <a class="button second" href={`/urges?who=unsigned&task=${id}`}>
          催办全部未签收 {unsigned} 家
        </a>
      )}
      <a class="button second" href={`/urges?who=unreported&task=${id}`}>
        催办全部未反馈
      </a>
    </p>
  );
};

interface TaskUnitsProps {
  readonly task: TaskPage;
  readonly forms: TaskForms;
  readonly chosenUnitId?: string | undefined;
}

/** The units of the task: who signed, where each stands, what may be done about it. Many of a kind are one line until it is opened, beside the one that was chosen. */
export const TaskUnits = ({ task, forms, chosenUnitId }: TaskUnitsProps): VNode => {
  const { assignments } = task;
  const rowId = ({ id }: AssignmentView) => `a-${id}`;
  const hasActions = assignments.some(({ id }) => forms.has(id));
  const columns = (isFolded: boolean) => columnsOf(task, forms, isFolded).filter(({ head }) => hasActions || head !== '办理');
  const isNeeded = ({ id, unitId }: AssignmentView) =>
    assignments.length <= UNFOLDED_UNITS || unitId === chosenUnitId || forms.get(id)?.some(({ isOpen }) => isOpen);
  const needed = assignments.filter(isNeeded);
  const others = assignments.filter((it) => !isNeeded(it));
  return (
    <section>
      <h2>
        单位 <Count of={assignments.filter(({ state }) => state !== 'transferred').length} />
      </h2>
      <UrgeTogether task={task} forms={forms} />
      {needed.length > 0 && <Table columns={columns(false)} rows={needed} rowId={rowId} />}
      {groupUnits(others).map(({ name, assignments: members }) => (
        <UnitGroup name={needed.length > 0 ? `其余${name}` : name} size={members.length} tallies={unitTallies(members)}>
          <Table columns={columns(true)} rows={members} rowId={rowId} />
        </UnitGroup>
      ))}
    </section>
  );
};
