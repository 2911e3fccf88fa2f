import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Light } from '../../../../api/ui/components/light';
import { Notice } from '../../../../api/ui/components/notice';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm, ActionForms } from '../../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { type Column, Table } from '../../../../api/ui/tables/table';
import type { AccessActor } from '../../../../core/access/may';
import { dayText, nearDayText } from '../../../../core/words/days';
import { isLatePart, partTally } from '../../rules/part/part-tally';
import type { Part } from '../../use-cases/part/part-repository';
import type { Splitting } from '../../use-cases/part/split-task';
import { partStateWords, partTallyText } from '../../words/part-words';
import { refusalText } from '../../words/refusals';
import { type EnteredPart, partForms, splitForm } from './part-forms';

/** So many parts are shown before the others are folded. */
const SHOWN_AT_ONCE = 10;

interface Shown {
  readonly today: string;
  readonly reader: AccessActor;
  readonly entered?: EnteredPart | undefined;
  readonly problem?: Problem | undefined;
}

const State = ({ part, today }: { readonly part: Part; readonly today: string }): VNode => (
  <>
    <Tag>{partStateWords[part.state]}</Tag>
    {part.result !== null && <div class="small">{part.result}</div>}
    {part.figure !== null && <div class="small">{`${part.measure ?? ''} ${part.figure}`}</div>}
    {isLatePart(part, today) && (
      <>
        {' '}
        <Light colour="red" />
      </>
    )}
  </>
);

function columnsOf({ today, reader, entered }: Shown, from: 'open' | 'obligation'): readonly Column<Part>[] {
  return [
    {
      head: '单位',
      cell: ({ unitName, parentUnitName }) => (
        <>
          {unitName}
          {from === 'open' && <div class="small">{`${parentUnitName}分解`}</div>}
        </>
      ),
    },
    {
      head: '要办什么',
      cell: ({ title, text, measure, wanted }) => (
        <>
          {from === 'open' && <div class="small">{title}</div>}
          {text}
          {wanted !== null && <div class="small">{`要达到 ${wanted}（${measure ?? ''}）`}</div>}
        </>
      ),
    },
    { head: '完成时限', className: 'nowrap', cell: ({ dueDay }) => nearDayText(dueDay, today) },
    { head: '状态', cell: (part) => <State part={part} today={today} /> },
    { head: '办理', className: 'acts', noPrint: true, cell: (part) => <ActionForms forms={partForms(part, reader, from, entered)} /> },
  ];
}

const Parts = ({ parts, from, ...shown }: Shown & { readonly parts: readonly Part[]; readonly from: 'open' | 'obligation' }): VNode => {
  // What somebody is filling in is never folded away.
  const sorted = parts.toSorted((a, b) => Number(b.id === shown.entered?.id) - Number(a.id === shown.entered?.id));
  return (
    <FoldedRest items={sorted} shown={SHOWN_AT_ONCE} label={(count) => `其余 ${count} 件`}>
      {(rows) => <Table columns={columnsOf(shown, from)} rows={rows} rowId={({ id }) => `p-${id}`} />}
    </FoldedRest>
  );
};

/** Why nothing more can be handed down, where the form is missing. */
const noFormText = ({ refused, parts }: Splitting): string =>
  refused === undefined
    ? parts.length === 0
      ? '本单位没有登记下级单位，不能分解。下级单位由督办单位在“单位与人员”里登记。'
      : '下级单位都已经分到，不能再分解。'
    : refusalText(refused.refusal, refused.day);

/** 分解: what a unit owes, handed down to units below it, and how far they are. */
export const SplittingView = ({ splitting, problem, ...shown }: Omit<Shown, 'today'> & { readonly splitting: Splitting }): VNode => {
  const { parts, today, taskId, taskTitle, title, unitId, obligationId, deadlineDay } = splitting;
  const form = splitForm(splitting, shown.entered);
  return (
    <>
      <p class="crumbs no-print">
        <a href={`/tasks/${taskId}?unit=${unitId}#o-${obligationId}`}>{taskTitle}</a>
      </p>
      {problem && <ErrorSummary {...problem} />}
      <h1>分解到下级单位：{title}</h1>
      <p>
        {parts.length > 0 && `${partTallyText(partTally(parts, today))}。`}本单位的时限是 {dayText(deadlineDay)}
        ，下级办结以后仍由本单位反馈。
      </p>
      {form ? <ActionForm form={form} /> : <Notice>{noFormText(splitting)}</Notice>}
      {parts.length > 0 && <Parts {...shown} today={today} parts={parts} from="obligation" />}
    </>
  );
};

/** 分解事项: open parts that the reader's units have or have handed down, the most urgent first. */
export const OpenPartsView = ({ parts, problem, ...shown }: Shown & { readonly parts: readonly Part[] }): VNode => (
  <>
    {problem && <ErrorSummary {...problem} />}
    <h1>分解事项</h1>
    {parts.length === 0 ? (
      <EmptyState
        title="没有未办结的分解事项"
        steps={[{ text: '任务里的结果和反馈可以分解到下级单位，在任务页的应办事项里办理。', link: { label: '打开台账', href: '/ledger' } }]}
      />
    ) : (
      <>
        <p>请登记已经办结的，时限最早的在前。</p>
        <Parts {...shown} parts={parts} from="open" />
      </>
    )}
  </>
);
