import type { VNode } from 'preact';
import { FoldedRest } from '../../../../../api/ui/components/fold';
import { Notice } from '../../../../../api/ui/components/notice';
import { Numbers } from '../../../../../api/ui/components/numbers';
import { ErrorSummary } from '../../../../../api/ui/forms/error-summary';
import { Field } from '../../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../../api/ui/tables/table';
import { dateText, dayText, instantText } from '../../../../../core/words/days';
import { dutyWords, unitKindWords } from '../../../../../core/words/duties';
import type { IssueProblem } from '../../../rules/issue-problem';
import type { Preview } from '../../../rules/preview';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';
import { issueProblemSentence, lateLetterText, someOf } from '../../../words/issue-problem-text';

/** What was ticked in the form, and which ticks are missing. */
export interface Asked {
  readonly acceptPast: boolean;
  readonly atOnce: boolean;
  readonly again: boolean;
  readonly missing: readonly ('acceptPast' | 'atOnce' | 'again' | 'sure')[];
}

interface IssueViewProps {
  readonly looked: LookedAt;
  /** Absent where something refuses the issue that nobody can allow. */
  readonly preview: Preview | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly IssueProblem[];
  readonly refused?: Asked | undefined;
}

const SHOWN = 12;
const LATE_SHOWN = 10;

type Letter = Preview['letters'][number];

const letterColumns = (names: ReadonlyMap<string, string>): readonly Column<Letter>[] => [
  { head: '单位', cell: ({ unit }) => unit },
  {
    head: '收信人',
    cell: ({ personIds, isVacant }) =>
      `${someOf(personIds.map((id) => names.get(id) ?? '（已不在名录）'))}${isVacant ? `（${dutyWords.contact}无人任职，改发${unitKindWords.office}）` : ''}`,
  },
  { head: '任务', className: 'nowrap', cell: ({ tasks }) => `${tasks} 项` },
  { head: '发出', className: 'nowrap', cell: ({ sendAtMs, atOnce }) => (atOnce ? '立即' : instantText(sendAtMs)) },
  { head: '签收期限', className: 'nowrap', cell: ({ receiptDay }) => dateText(receiptDay) },
];

const Lines = ({ items, label }: { readonly items: readonly string[]; readonly label: (count: number) => string }): VNode => (
  <FoldedRest items={items} shown={LATE_SHOWN} label={label}>
    {(some) => (
      <ul>
        {some.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    )}
  </FoldedRest>
);

/** Units with the same vacant duties in one line. */
function vacantLines(vacant: Preview['vacant']): readonly string[] {
  const unitsOf = new Map<string, string[]>();
  for (const { unit, duties } of vacant) {
    const words = duties.map((duty) => dutyWords[duty]).join('、');
    unitsOf.set(words, [...(unitsOf.get(words) ?? []), unit]);
  }
  return [...unitsOf].map(([words, units]) => `${words}：${someOf(units)}`);
}

interface TickProps {
  readonly name: 'acceptPast' | 'atOnce' | 'again' | 'sure';
  readonly label: string;
  readonly refused: Asked | undefined;
}

const WRONG = '要交办，请勾选这一项';
const Tick = ({ name, label, refused }: TickProps): VNode => (
  <Field
    id={`issue-${name}`}
    field={{
      type: 'check',
      name,
      label,
      isChecked: name !== 'sure' && refused?.[name],
      error: refused?.missing.includes(name) ? WRONG : undefined,
    }}
  />
);

/** What speaks against issuing for now, and where to mend it. */
const Blocked = ({ looked: { draft }, problems }: Pick<IssueViewProps, 'looked' | 'problems'>): VNode => (
  <>
    <Notice tone="bad" role="alert" title={`还不能交办：有 ${problems.length} 处要先改`}>
      <Lines items={problems.map(issueProblemSentence)} label={(count) => `另外 ${count} 处`} />
    </Notice>
    <p>
      {problems.some(({ code }) => code === 'unknownUnit') && (
        <a class="button" href={`/intake/${draft.id}/units`}>
          去对应单位
        </a>
      )}
      <a class="button second" href={`/intake/${draft.id}`}>
        回到草稿去改
      </a>
    </p>
  </>
);

function IssueForm({ looked, preview, problems, refused }: IssueViewProps & { readonly preview: Preview }): VNode {
  const { draft, tasks, findings } = looked;
  const past = problems.filter(({ code }) => code === 'pastDeadline');
  const known = problems.filter(({ code }) => code === 'alreadyIssued');
  const open = [...findings, ...tasks.flatMap((task) => task.findings)].filter(({ settled }) => !settled).length;
  const { letters, receipt } = preview.late;
  return (
    <form method="post" action={`/intake/${draft.id}/issue`} class="panel">
      <input type="hidden" name="version" value={draft.version} />
      {open > 0 && (
        <Notice>
          <p>
            {`还有 ${open} 处没有核对。可以现在交办，但最好`}
            <a href={`/intake/${draft.id}`}>先核对</a>。
          </p>
        </Notice>
      )}
      {known.length > 0 && (
        <>
          <Lines items={known.map(issueProblemSentence)} label={(count) => `另外 ${count} 处`} />
          <Tick name="again" label="确实要再次交办这份通知" refused={refused} />
        </>
      )}
      {past.length > 0 && (
        <>
          <h3>已经过去的时限</h3>
          <Lines items={past.map(issueProblemSentence)} label={(count) => `另外 ${count} 处`} />
          <Tick name="acceptPast" label="照样登记这些已经过去的时限" refused={refused} />
        </>
      )}
      {letters.length > 0 && (
        <>
          <h3>赶不上时限的交办信</h3>
          <Lines items={letters.map(lateLetterText)} label={(count) => `另外 ${count} 处`} />
          <Tick name="atOnce" label={`这些交办信立即发出，不等发信时点，${dateText(receipt.dueDay)} 前签收`} refused={refused} />
        </>
      )}
      <Tick name="sure" label={`确认交办：给 ${preview.counts.units} 个单位发出交办信，发出以后不能收回`} refused={refused} />
      <button type="submit">交办</button>{' '}
      <a class="button second" href={`/intake/${draft.id}`}>
        回到草稿
      </a>
    </form>
  );
}

/** 交办预览: how much is registered, who gets which letter when, which duties are vacant, what must be allowed; then 交办. */
export function IssueView(props: IssueViewProps): VNode {
  const { looked, preview, names, problems, refused } = props;
  const errors = refused?.missing.map((name) => ({ message: WRONG, href: `#issue-${name}` })) ?? [];
  return (
    <>
      <p class="crumbs no-print">
        <a href="/intake">立项</a> › <a href={`/intake/${looked.draft.id}`}>{looked.edited.notice.title ?? '草稿'}</a>
      </p>
      {refused && <ErrorSummary title="没有交办，什么都没有登记" errors={errors} />}
      <h1>交办预览</h1>
      {preview === undefined ? (
        <Blocked looked={looked} problems={problems} />
      ) : (
        <>
          <p>{`“${preview.title}”${looked.edited.notice.documentNumber === undefined ? '' : `（${looked.edited.notice.documentNumber}）`}。以下还没有登记，按“交办”才登记、发信。`}</p>
          <Numbers
            items={[
              { count: preview.counts.tasks, label: '项任务' },
              { count: preview.counts.units, label: '个单位' },
              { count: preview.counts.assignments, label: '条交办' },
              { count: preview.counts.obligations, label: '项应办（含签收）' },
            ]}
          />
          <IssueForm {...props} preview={preview} />
          <section>
            <h2>谁在什么时候收到交办信</h2>
            <p class="hint">{`交办信 ${instantText(preview.receipt.letterAtMs)} 起发出，${dayText(preview.receipt.dueDay)} 前签收。`}</p>
            <FoldedRest items={preview.letters} shown={SHOWN} label={(count) => `另外 ${count} 封`}>
              {(some) => <Table columns={letterColumns(names)} rows={some} />}
            </FoldedRest>
          </section>
          {preview.vacant.length > 0 && (
            <section>
              <h2>无人任职的职责</h2>
              <p class="hint">{`写给它们的信改发${unitKindWords.office}的${dutyWords.office}。`}</p>
              <Lines items={vacantLines(preview.vacant)} label={(count) => `另外 ${count} 组`} />
            </section>
          )}
        </>
      )}
    </>
  );
}
