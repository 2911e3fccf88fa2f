import type { VNode } from 'preact';
import type { MarkedLine, MarkKind } from '../../../rules/draft/mark-lines';
import type { UnreadLines } from '../../../rules/draft/unread/unread-lines';
import { markWords } from '../../../words/draft-words';

const KINDS: readonly MarkKind[] = ['lead', 'responsible', 'cooperating', 'deadline', 'timePoint', 'target'];

/** What the colours of the text mean; each is told by a word beside the mark as well. */
export const MarkLegend = (): VNode => (
  <p class="small marks">
    {KINDS.map((kind) => (
      <>
        <mark class={kind}>{markWords[kind]}</mark>{' '}
      </>
    ))}
    左边有竖线的属于一项任务。
  </p>
);

/** The ids of the forms that the presses of a line belong to. */
const TAKE = 'take-lines';
const PASS = 'pass-lines';

/** What can be done with lines that are not read: one press makes a task of them, another says that they are none. */
const Unread = ({ lines: { key, from, to } }: { readonly lines: UnreadLines }): VNode => (
  <span class="unread">
    <b>{to > from ? `未读（第 ${from}–${to} 行）` : '未读'}</b>{' '}
    <button type="submit" class="second" form={TAKE} name="lines" value={`${from}-${to}`}>
      作为任务
    </button>{' '}
    <button type="submit" class="second" form={PASS} name="finding" value={key}>
      不是任务
    </button>
  </span>
);

/** The forms of those presses, once for all lines of a page. */
export const UnreadForms = ({ path, version }: { readonly path: string; readonly version: number }): VNode => (
  <>
    {[
      { id: TAKE, kind: 'take' },
      { id: PASS, kind: 'settle' },
    ].map(({ id, kind }) => (
      <form id={id} method="post" action={path} class="no-print">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="do" value={kind} />
      </form>
    ))}
  </>
);

const Line = ({
  line: { number, pieces, task, isFirst },
  unread,
}: {
  readonly line: MarkedLine;
  readonly unread: readonly UnreadLines[];
}): VNode => (
  <div id={`L${number}`} class={unread.length > 0 ? 'lost' : task === undefined ? undefined : isFirst ? 'of first' : 'of'}>
    <i>{number}</i>
    <span>
      {pieces.map(({ text, mark }) =>
        mark === undefined ? (
          text
        ) : (
          <mark class={mark} data-label={markWords[mark]}>
            {text}
          </mark>
        ),
      )}
      {unread.map((lines) => (
        <Unread lines={lines} />
      ))}
    </span>
  </div>
);

interface MarkedTextProps {
  readonly lines: readonly MarkedLine[];
  readonly label: string;
  /** Lines that were not read; `UnreadForms` stands on the same page. */
  readonly unread?: readonly UnreadLines[];
}

/** The notice's text with its line numbers and what was read in it; it scrolls in its own box. */
export const MarkedText = ({ lines, label, unread = [] }: MarkedTextProps): VNode => (
  <div class="source" role="region" aria-label={label} tabIndex={0}>
    {lines.map((line) => (
      <Line line={line} unread={unread.filter(({ from }) => from === line.number)} />
    ))}
  </div>
);
