import type { VNode } from 'preact';

/** A number of the strip; one with an address leads to what it counts. */
export interface NumberItem {
  readonly count: number;
  readonly label: string;
  readonly href?: string;
  readonly isChosen?: boolean;
}

/** How much there is of each, on top of a page. */
export const Numbers = ({ items, noPrint }: { readonly items: readonly NumberItem[]; readonly noPrint?: boolean }): VNode => (
  <ul class={noPrint ? 'numbers no-print' : 'numbers'}>
    {items.map(({ count, label, href, isChosen }) => (
      <li key={label}>
        {href === undefined ? (
          <span>
            <b>{count}</b>
            {label}
          </span>
        ) : (
          <a href={href} aria-current={isChosen ? 'true' : undefined}>
            <b>{count}</b>
            {label}
          </a>
        )}
      </li>
    ))}
  </ul>
);
