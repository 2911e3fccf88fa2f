import type { ComponentChildren, VNode } from 'preact';
import { instantText } from '../../../core/words/days';

/** Something that happened, at an instant (ISO 8601). */
export interface TimelineItem {
  readonly at: string;
  readonly what: string;
  readonly children: ComponentChildren;
}

/** What happened (经过), in the order given. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }): VNode => (
  <ol class="timeline">
    {items.map(({ at, what, children }) => (
      <li>
        <span class="when">{instantText(at)}</span> <b>{what}</b> {children}
      </li>
    ))}
  </ol>
);
