import type { VNode } from 'preact';

/** The way to the next part of a list; nothing where there is none. */
export const Pager = ({ next, label }: { readonly next?: string | undefined; readonly label: string }): VNode | null =>
  next === undefined ? null : (
    <p class="pages no-print">
      <a class="button second" href={next}>
        {label}
      </a>
    </p>
  );
