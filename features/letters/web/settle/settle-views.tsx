import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { audienceWords } from '../../../../core/words/duties';
import { obligationKindWords } from '../../../../core/words/kinds';
import { obligationStateWords } from '../../../../core/words/states';
import { isAllMet, type Settlement, type SettlementRefusal, settlementRefusal } from '../../rules/settle-letter';
import type { UnsettledLetter } from '../../use-cases/settle-letters';
import { letterStateWords } from '../../words/letter-state-words';
import { settlementRefusalWords, settlementWords } from '../../words/settlement-words';

const ITEMS: readonly Column<UnsettledLetter['items'][number]>[] = [
  { head: '任务', cell: ({ title }) => title },
  { head: '单位', cell: ({ unit }) => unit },
  { head: '应办', cell: ({ kind }) => obligationKindWords[kind] },
  { head: '现在', className: 'nowrap', cell: ({ state }) => <b>{obligationStateWords[state]}</b> },
];

const MetNotice = (): VNode => (
  <Notice tone="bad" role="status">
    <p>这封信说的事都已办结或取消，收信人已经不用办了。一般不必再发。</p>
  </Notice>
);

interface SettleProps {
  readonly letter: UnsettledLetter;
  /** Whether the reader may know what letters are about: an administrator of the system sends them again without. */
  readonly showsBusiness: boolean;
}

/** One letter before it is settled: what it says and how that stands now, where it goes, who was written to instead. */
export function SettleView({ letter, showsBusiness }: SettleProps): VNode {
  const { id, toName, toAddress, address, subject, state, reply, items, redirectedTo } = letter;
  const choices = (['sendAgain', 'arrived'] as const).filter((choice) => settlementRefusal(choice, letter, true) === undefined);
  const refusal: SettlementRefusal | undefined = choices.length === 0 ? settlementRefusal('sendAgain', letter, true) : undefined;
  return (
    <>
      <p class="crumbs">
        <a href={`${showsBusiness ? '/letters' : '/letters/again'}?state=${state}`}>信件</a>
      </p>
      <h1>处理一封信</h1>
      {refusal !== undefined && <Notice>{settlementRefusalWords[refusal]}</Notice>}
      {choices.length > 0 && isAllMet(letter) && <MetNotice />}
      <Facts>
        <Fact term="收信人">{toName}</Fact>
        <Fact term="邮箱">{address === toAddress ? address : `${address}（写信时是 ${toAddress}，再发时发到新邮箱）`}</Fact>
        {showsBusiness && <Fact term="标题">{subject}</Fact>}
        <Fact term="投递">{`${letterStateWords[state]}${reply === null ? '' : `，邮件服务器答复：${reply}`}`}</Fact>
        {redirectedTo.length > 0 && (
          <Fact term="已改发">{`${redirectedTo.map((audience) => audienceWords[audience]).join('、')}，再发不会重复写给他们`}</Fact>
        )}
      </Facts>
      {showsBusiness && items.length > 0 && (
        <section>
          <h2>信里说的事</h2>
          <Table columns={ITEMS} rows={items} />
        </section>
      )}
      {choices.length > 0 && (
        <form method="post" action={`/letters/${id}/settlement`}>
          {choices.map((choice, at) => (
            <button type="submit" name="settlement" value={choice} class={at === 0 ? undefined : 'second'}>
              {settlementWords[choice satisfies Settlement]}
            </button>
          ))}
          <p class="hint">再发的信内容不变，编号（Message-ID）也不变，马上寄出。操作会记入审计。</p>
        </form>
      )}
    </>
  );
}

interface AgainProps extends Pick<SettleProps, 'showsBusiness'> {
  readonly state: 'failed' | 'inDoubt';
  readonly letters: readonly UnsettledLetter[];
}

const SHOWN = 20;
const DELIVERY: readonly Column<UnsettledLetter>[] = [
  { head: '收信人', cell: ({ toName }) => toName },
  { head: '邮箱', cell: ({ address }) => address },
  { head: '邮件服务器答复', cell: ({ reply }) => reply ?? '没有答复' },
];
const LETTERS: readonly Column<UnsettledLetter>[] = [
  { head: '收信人', cell: ({ toName }) => toName },
  { head: '标题', cell: ({ subject, id }) => <a href={`/letters/${id}/settlement`}>{subject}</a> },
  { head: '说的事', cell: (letter) => (isAllMet(letter) ? '都已办结，不再发' : `${letter.items.length} 件`) },
];

/** All letters of a state before they are sent again. */
export function AgainView({ state, letters, showsBusiness }: AgainProps): VNode {
  const open = letters.filter((letter) => settlementRefusal('sendAgain', letter, false) === undefined);
  const met = letters.filter((letter) => settlementRefusal('sendAgain', letter, false) === 'met');
  const others = letters.length - open.length - met.length;
  return (
    <>
      <p class="crumbs">
        <a href={showsBusiness ? `/letters?state=${state}` : '/status'}>{showsBusiness ? '信件' : '运行情况'}</a>
      </p>
      <h1>全部再发</h1>
      <p>{`${letterStateWords[state]}的信里，${open.length} 封可以再发。`}</p>
      {met.length > 0 && <Notice>{`${met.length} 封说的事都已办结或取消，不会再发；仍要发的，请点进去单独再发。`}</Notice>}
      {others > 0 && <p class="hint">{`${others} 封不能再发（没有写成，或系统还会自动发）。`}</p>}
      {open.length > 0 && (
        <form method="post" action="/letters/again">
          <input type="hidden" name="state" value={state} />
          <button type="submit">{`再发这 ${open.length} 封`}</button>
          <p class="hint">先查明没有送到的原因（见告警和邮件服务器的答复），改好以后再发。改发给别人的不会重复发。操作会记入审计。</p>
        </form>
      )}
      {letters.length > 0 && (
        <section>
          <h2>{letters.length > SHOWN ? `前 ${SHOWN} 封，共 ${letters.length} 封` : `共 ${letters.length} 封`}</h2>
          <Table columns={showsBusiness ? LETTERS : DELIVERY} rows={letters.slice(0, SHOWN)} />
        </section>
      )}
    </>
  );
}
