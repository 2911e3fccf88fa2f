import type { VNode } from 'preact';

interface PagerProps {
  /** The beginning of the list, for whoever is further on. */
  readonly first?: string | undefined;
  readonly next?: string | undefined;
  readonly label: string;
}

/** The ways to the next part of a list and back to its beginning; nothing where it is all there. */
export const Pager = ({ first, next, label }: PagerProps): VNode | null =>
  next === undefined && first === undefined ? null : (
    <p class="pages no-print">
      {next !== undefined && (
        <a class="button second" href={next}>
          {label}
        </a>
      )}
      {first !== undefined && (
        <a class="button second" href={first}>
          回到第一页
        </a>
      )}
    </p>
  );
