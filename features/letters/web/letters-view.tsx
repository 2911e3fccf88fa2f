import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Notice } from '../../../api/ui/components/notice';
import { Numbers } from '../../../api/ui/components/numbers';
import { Pager } from '../../../api/ui/components/pager';
import { type Column, Table } from '../../../api/ui/tables/table';
import { instantText } from '../../../core/words/days';
import { isAwaited } from '../rules/settle-letter';
import { doubtWords, letterKindWords, letterReasonWords, letterStateWords } from '../words/letter-state-words';
import type { LetterRow, LettersPage, LetterState } from '../use-cases/letter-queries';

function Delivery({ letter, maySettle }: { readonly letter: LetterRow; readonly maySettle: boolean }): VNode {
  const { state, attempt, finishedAt, lastReply, nextAttemptAt, reason, server, lastAttemptAt } = letter;
  const isDoubtful = state === 'inDoubt';
  return (
    <>
      <b>{letterStateWords[state]}</b>
      {attempt > 0 && ` · 第 ${attempt} 次`}
      {finishedAt !== null && <div class="small">{instantText(finishedAt)}</div>}
      {reason !== null && <div class="small">{letterReasonWords[reason]}</div>}
      {isDoubtful && <div class="small">{nextAttemptAt === null ? doubtWords.forPerson : doubtWords.repeated}</div>}
      {isDoubtful && lastAttemptAt !== null && <div class="small">{`${instantText(lastAttemptAt)} 交给 ${server ?? '邮件服务器'}`}</div>}
      {lastReply !== null && state !== 'sent' && <div class="small">{lastReply}</div>}
      {maySettle && isAwaited({ kind: letter.kind, state, isRepeated: nextAttemptAt !== null }) && (
        <div class="no-print">
          <a href={`/letters/${letter.id}/settlement`}>处理</a>
        </div>
      )}
      {state === 'waiting' && reason === 'refusedForNow' && nextAttemptAt !== null && (
        <div class="small">下次 {instantText(nextAttemptAt)}</div>
      )}
    </>
  );
}

/** Whether the reader may open a letter and read what it said, and may settle those that wait for a person. */
interface Rights {
  readonly readsTexts: boolean;
  readonly maySettle: boolean;
}

const columnsFor = ({ readsTexts, maySettle }: Rights): readonly Column<LetterRow>[] => [
  { head: '写成', className: 'nowrap', cell: ({ formedAt }) => instantText(formedAt) },
  {
    head: '收信人',
    cell: ({ toName, toAddress }) => (
      <>
        {toName}
        <div class="small">{toAddress}</div>
      </>
    ),
  },
  {
    head: '标题',
    cell: ({ id, subject, kind }) => (
      <>
        {readsTexts ? <a href={`/letters/${id}`}>{subject}</a> : subject}
        <div class="small">{letterKindWords[kind]}</div>
      </>
    ),
  },
  { head: '投递', cell: (letter) => <Delivery letter={letter} maySettle={maySettle} /> },
];

interface LettersViewProps {
  readonly page: LettersPage;
  /** The state to which the list is narrowed. */
  readonly state?: LetterState | undefined;
  readonly next?: string | undefined;
  readonly rights: Rights;
}

/** What waits for a person, before everything else. */
const Call = ({ counts }: Pick<LettersPage, 'counts'>): VNode => {
  const waiting = (['failed', 'inDoubt'] as const).filter((name) => counts[name] > 0);
  const [first] = waiting;
  if (first === undefined) return <p class="hint">没有要处理的信；点数字看那一种。</p>;
  return (
    <ActionCard
      title={`${waiting.map((name) => `${counts[name]} 封${letterStateWords[name]}`).join('，')}：请处理`}
      hint="查明地址或邮件服务器的问题以后，可以逐封处理，也可以全部再发。"
    >
      <a class="button" href={`/letters?state=${first}`}>{`看${letterStateWords[first]}的`}</a>
    </ActionCard>
  );
};

/** 信件: how many are in each state, and what became of each. */
export const LettersView = ({ page, state, next, rights }: LettersViewProps): VNode => (
  <>
    <h1>信件</h1>
    {rights.maySettle && state === undefined && <Call counts={page.counts} />}
    <Numbers
      items={[
        ...(Object.entries(page.counts) as [LetterState, number][]).map(([name, count]) => ({
          count,
          label: letterStateWords[name],
          href: `/letters?state=${name}`,
          isChosen: name === state,
        })),
        { count: page.remindersWaiting, label: '到点待写信' },
      ]}
    />
    {state !== undefined && (
      <p class="hint">
        <a href="/letters">看全部</a>
      </p>
    )}
    {rights.maySettle && (state === 'failed' || state === 'inDoubt') && page.rows.length > 0 && (
      <p class="no-print">
        <a class="button second" href={`/letters/again?state=${state}`}>
          全部再发…
        </a>
      </p>
    )}
    {page.rows.length > 0 ? (
      <Table className="brief" columns={columnsFor(rights)} rows={page.rows} />
    ) : (
      <Notice>{state === undefined ? '还没有信件。下发通知以后，交办、催办等每封信的投递结果列在这里。' : '没有这种状态的信件。'}</Notice>
    )}
    <Pager next={next} label="更早的信件" />
    {rights.maySettle && (
      <p class="hint no-print">
        数据库从备份恢复以后发信暂停的，到<a href="/sending-pause">恢复发信</a>处理。
      </p>
    )}
  </>
);
