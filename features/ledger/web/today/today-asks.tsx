import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';

/** What a process asks of the reader, and where he does it. */
export interface Ask {
  readonly text: string;
  readonly href: string;
}

/** What the rounds of the public posting (月度公示) and evaluations (考核) ask of the reader. */
export const Asks = ({ asks }: { readonly asks: readonly Ask[] }): VNode | null =>
  asks.length === 0 ? null : (
    <Notice>
      {asks.map(({ text, href }) => (
        <div>
          <a href={href}>{text}</a>
        </div>
      ))}
    </Notice>
  );
