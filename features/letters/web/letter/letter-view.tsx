import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Fold } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import { HIDDEN_TOKEN } from '../../rules/letter-link';
import type { LetterDelivery, WrittenLetter } from '../../use-cases/written/read-letter';
import { deliveryWords, letterKindWords, letterStateWords } from '../../words/letter-state-words';

const DELIVERIES: readonly Column<LetterDelivery>[] = [
  { head: '次数', className: 'nowrap', cell: ({ attempt }) => `第 ${attempt} 次` },
  { head: '时间', className: 'nowrap', cell: ({ finishedAt }) => instantText(finishedAt) },
  { head: '结果', className: 'nowrap', cell: ({ outcome }) => <b>{deliveryWords[outcome]}</b> },
  { head: '邮件服务器答复', cell: ({ reply }) => reply ?? '没有答复' },
];

/** A letter of so many lines is read at once; of a longer one the rest is folded on the screen, and whole on paper. */
const LINES_AT_ONCE = 40;

const LetterText = ({ text }: { readonly text: string }): VNode => {
  const lines = text.split('\n');
  const rest = lines.slice(LINES_AT_ONCE);
  return (
    <>
      <pre>{lines.slice(0, LINES_AT_ONCE).join('\n')}</pre>
      {rest.length > 0 && (
        <Fold kind="group" summary={`其余 ${rest.length} 行`}>
          <pre>{rest.join('\n')}</pre>
        </Fold>
      )}
    </>
  );
};

const Text = ({ kind, text }: Pick<WrittenLetter, 'kind' | 'text'>): VNode => {
  if (text !== null)
    return (
      <>
        <LetterText text={text} />
        <p class="hint">{`以上是寄出的文字。登录链接里的凭据不保存，显示为 ${HIDDEN_TOKEN}，从这里不能登录。`}</p>
      </>
    );
  return (
    <Notice>
      {kind === 'signIn'
        ? '登录邮件里是登录用的链接，正文不保存；测试信的正文也不保存。'
        : '这封信写成的时候还不保存正文。它说的事见任务页的提醒记录。'}
    </Notice>
  );
};

/** One letter (信件): to whom, what became of it, and what it said. */
export const LetterTextView = ({ letter }: { readonly letter: WrittenLetter }): VNode => (
  <>
    <p class="crumbs">
      <a href="/letters">信件</a>
    </p>
    <h1>{letter.subject}</h1>
    <Facts>
      <Fact term="收信人">{`${letter.toName} ${letter.toAddress}`}</Fact>
      <Fact term="写成">{instantText(letter.formedAt)}</Fact>
      <Fact term="种类">{letterKindWords[letter.kind]}</Fact>
      <Fact term="现在">{letterStateWords[letter.state]}</Fact>
    </Facts>
    <section>
      <h2>投递</h2>
      {letter.deliveries.length > 0 ? <Table columns={DELIVERIES} rows={letter.deliveries} /> : <p>还没有投递过。</p>}
    </section>
    <section>
      <h2>正文</h2>
      {letter.text !== null && <p class="hint">查看正文已记入审计。</p>}
      <Text kind={letter.kind} text={letter.text} />
    </section>
  </>
);
