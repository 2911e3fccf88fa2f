import type { ComponentChildren, VNode } from 'preact';

interface FoldProps {
  readonly id?: string;
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  /** `group`: folded on the screen, whole on paper. */
  readonly kind?: 'fold' | 'group';
  readonly children: ComponentChildren;
}

/** Something of which the first line is enough until it is opened. */
export const Fold = ({ id, summary, isOpen, kind = 'fold', children }: FoldProps): VNode => (
  <details class={kind === 'fold' ? 'fold' : 'fold group'} id={id} open={isOpen}>
    <summary>{summary}</summary>
    {children}
  </details>
);

interface FoldedRestProps<T> {
  readonly items: readonly T[];
  /** So many are shown at once. */
  readonly shown: number;
  /** The first line of the rest, told how many they are. */
  readonly label: (count: number) => string;
  readonly children: (items: readonly T[]) => ComponentChildren;
}

/** A long list: its beginning, and the rest folded below it. */
export function FoldedRest<T>({ items, shown, label, children }: FoldedRestProps<T>): VNode {
  const rest = items.slice(shown);
  return (
    <>
      {children(items.slice(0, shown))}
      {rest.length > 0 && (
        <details class="more">
          <summary>{label(rest.length)}</summary>
          {children(rest)}
        </details>
      )}
    </>
  );
}
