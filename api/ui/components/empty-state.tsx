import type { VNode } from 'preact';
import { Notice } from './notice';

/** A page that has nothing to show yet: why, and the next step. */
export interface EmptyStateProps {
  readonly title: string;
  readonly steps: readonly { readonly text: string; readonly command?: string }[];
}

export const EmptyState = ({ title, steps }: EmptyStateProps): VNode => (
  <Notice title={title}>
    {steps.map(({ text, command }) => (
      <>
        <p>{text}</p>
        {command !== undefined && (
          <pre>
            <code>{command}</code>
          </pre>
        )}
      </>
    ))}
  </Notice>
);
