import type { VNode } from 'preact';
import type { MarkedLine, MarkKind } from '../../../rules/draft/mark-lines';
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

const Line = ({ line: { number, pieces, task, isFirst } }: { readonly line: MarkedLine }): VNode => (
  <div id={`L${number}`} class={task === undefined ? undefined : isFirst ? 'of first' : 'of'}>
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
    </span>
  </div>
);

interface MarkedTextProps {
  readonly lines: readonly MarkedLine[];
  readonly label: string;
}

/** The notice's text with its line numbers and what was read in it; it scrolls in its own box. */
export const MarkedText = ({ lines, label }: MarkedTextProps): VNode => (
  <div class="source" role="region" aria-label={label} tabIndex={0}>
    {lines.map((line) => (
      <Line line={line} />
    ))}
  </div>
);
