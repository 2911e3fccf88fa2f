import type { VNode } from 'preact';
import { ActionCard } from '../../../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../../../api/ui/components/facts';
import { Fold } from '../../../../../api/ui/components/fold';
import { ActionForm, type ActionFormSpec } from '../../../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../../../api/ui/forms/error-summary';
import { dayText, instantText } from '../../../../../core/words/days';
import { type DraftPart, LINES_A_PART } from '../../../rules/draft/draft-parts';
import { markLines } from '../../../rules/draft/mark-lines';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';
import { isNotRead } from '../../../rules/draft/unread/unread-lines';
import { editText } from '../../../words/draft-words';
import { callOf } from './draft-call';
import { draftForms } from './draft-forms';
import { FindingList } from './finding-view';
import { TaskCard } from './task-card';
import { MarkedText, MarkLegend, UnreadForms } from './text-view';

interface DraftViewProps {
  readonly looked: LookedAt;
  readonly parts: readonly DraftPart[];
  /** Which part is shown, counted from 1. */
  readonly part: number;
  /** First line of the text that is shown beside it, where not the part's own. */
  readonly from?: number | undefined;
  readonly problem?: Problem | undefined;
  /** What stood in a form that was not taken, by the name of its command. */
  readonly entered?: { readonly form: string; readonly fields: Readonly<Record<string, unknown>> } | undefined;
}

interface PartsProps extends Pick<DraftViewProps, 'looked' | 'parts' | 'part'> {
  readonly label: string;
  /** Whether every part is offered, folded, beside the one before and the one after. */
  readonly hasAll?: boolean;
}

/** The way from part to part of a long draft. */
function Parts({ looked: { draft, tasks }, parts, part, label, hasAll = false }: PartsProps): VNode | null {
  if (parts.length < 2) return null;
  const links = parts.map(({ firstTask, endTask }, at) => {
    const open = tasks.slice(firstTask, endTask).flatMap(({ findings }) => findings.filter(({ settled }) => !settled)).length;
    return (
      <a href={`/intake/${draft.id}?part=${at + 1}`} aria-current={at + 1 === part ? 'page' : undefined}>
        {`第 ${firstTask + 1}–${endTask} 项${open > 0 ? `（${open} 处待核对）` : ''}`}
      </a>
    );
  });
  return (
    <nav aria-label={label}>
      <div class="parts">{links.slice(Math.max(0, part - 2), part + 1)}</div>
      {hasAll && links.length > 3 && (
        <Fold summary={`全部 ${links.length} 部分`}>
          <div class="parts">{links}</div>
        </Fold>
      )}
    </nav>
  );
}

/** The text beside the tasks of a part, as much of it as one page holds, and the way to the rest. */
function Source({
  looked,
  shown,
  part,
  from,
}: {
  readonly looked: LookedAt;
  readonly shown: DraftPart;
  readonly part: number;
  readonly from: number;
}): VNode {
  const { draft, edited, unread } = looked;
  const to = Math.min(shown.to, from + LINES_A_PART - 1);
  return (
    <section aria-labelledby="source-head">
      <h2 id="source-head">{`原文第 ${from}–${to} 行`}</h2>
      <MarkLegend />
      {unread.length > 0 && <UnreadForms path={`/intake/${draft.id}?part=${part}`} version={draft.version} />}
      <MarkedText label="通知原文" lines={markLines(draft.text, edited.tasks, { from, to })} unread={unread} />
      {to < shown.to && (
        <p class="small">
          <a href={`/intake/${draft.id}?part=${part}&from=${to + 1}`}>{`接着看第 ${to + 1} 行以后`}</a>
        </p>
      )}
    </section>
  );
}

const MOST_LINKS = 12;

/** Where lines stand that were not read, each with the way to it. */
function UnreadLinks({ looked: { draft, unread }, parts }: Pick<DraftViewProps, 'looked' | 'parts'>): VNode | null {
  if (unread.length === 0) return null;
  const hrefOf = (line: number): string => {
    const at = Math.max(
      0,
      parts.findIndex(({ from, to }) => line >= from && line <= to),
    );
    const start = (parts[at]?.from ?? 1) + Math.floor((line - (parts[at]?.from ?? 1)) / LINES_A_PART) * LINES_A_PART;
    return `/intake/${draft.id}?part=${at + 1}&from=${start}#L${line}`;
  };
  return (
    <section class="no-print">
      <h2>{`有 ${unread.length} 处没有读懂`}</h2>
      <p>
        在原文里标着“未读”。是任务的，按“作为任务”；不是的，按“不是任务”。第{' '}
        {unread.slice(0, MOST_LINKS).map(({ from }, at) => (
          <>
            {at > 0 && '、'}
            <a href={hrefOf(from)}>{from}</a>
          </>
        ))}
        {unread.length > MOST_LINKS ? ' 行等。' : ' 行。'}
      </p>
    </section>
  );
}

/** 立项草稿: the notice's text with what was read in it, beside the tasks that it will make. */
export function DraftView({ looked, parts, part, from, problem, entered }: DraftViewProps): VNode {
  const { draft, edited, tasks, findings } = looked;
  const { id, version } = draft;
  const shown = parts[part - 1] ?? parts[0] ?? { firstTask: 0, endTask: 0, from: 1, to: 1 };
  const call = callOf(looked);
  const last = draft.edits.at(-1);
  const others = findings.filter((finding) => !isNotRead(finding));
  const undo: ActionFormSpec | undefined = last && {
    id: 'undo',
    path: `/intake/${id}?part=${part}`,
    title: '撤销上一步',
    fields: [],
    hidden: { version: String(version), do: 'undo' },
    buttons: [{ label: `撤销上一步：${editText(last)}`, isSecond: true }],
  };
  const { head, add, discard } = draftForms(looked, part, entered);
  return (
    <>
      <p class="crumbs no-print">
        <a href="/intake">立项</a>
      </p>
      {problem && <ErrorSummary {...problem} />}
      <h1>{edited.notice.title ?? '（没有读到标题）'}</h1>
      <ActionCard title={call.title} hint={call.hint}>
        <a class="button no-print" href={call.href}>
          {call.button}
        </a>
      </ActionCard>
      <Facts>
        <Fact term="文号">{edited.notice.documentNumber ?? '没有读到'}</Fact>
        <Fact term="发文机关">{edited.notice.issuer ?? '没有读到'}</Fact>
        <Fact term="成文日期">{edited.notice.issueDate === undefined ? '没有读到' : dayText(edited.notice.issueDate)}</Fact>
        <Fact term="来源">{`${draft.fileName ?? '粘贴的文字'}，${draft.createdBy}，${instantText(draft.createdAtMs)}`}</Fact>
        <Fact term="最近改动">{`${draft.changedBy}，${instantText(draft.changedAtMs)}`}</Fact>
      </Facts>
      <div class="forms no-print">
        <ActionForm form={head} />
        {undo && <ActionForm form={undo} />}
      </div>
      <UnreadLinks looked={looked} parts={parts} />
      {part === 1 && others.length > 0 && (
        <section>
          <h2>全文需要核对的</h2>
          <FindingList items={others} draftId={id} version={version} part={part} />
        </section>
      )}
      <Parts {...{ looked, parts, part }} label="任务分页" hasAll />
      <div class="beside">
        <Source
          looked={looked}
          shown={shown}
          part={part}
          from={from !== undefined && from >= shown.from && from <= shown.to ? from : shown.from}
        />
        <section aria-labelledby="tasks-head">
          <h2 id="tasks-head">{`任务（共 ${tasks.length} 项）`}</h2>
          {tasks.slice(shown.firstTask, shown.endTask).map((task) => (
            <TaskCard task={task} draftId={id} version={version} part={part} />
          ))}
          <div class="forms no-print">
            <ActionForm form={add} />
            <ActionForm form={discard} />
          </div>
        </section>
      </div>
      <Parts {...{ looked, parts, part }} label="任务分页（页末）" />
    </>
  );
}
