import type { VNode } from 'preact';
import { Notice } from './notice';

/** A page that has nothing to show yet: why, and the next step. */
export interface EmptyStateProps {
  readonly title: string;
  readonly steps: readonly { readonly text: string; readonly link?: { readonly label: string; readonly href: string } }[];
}

export const EmptyState = ({ title, steps }: EmptyStateProps): VNode => (
  <Notice title={title}>
    {steps.map(({ text, link }) => (
      <>
        <p>{text}</p>
        {link !== undefined && (
          <a class="button" href={link.href}>
            {link.label}
          </a>
        )}
      </>
    ))}
  </Notice>
);
