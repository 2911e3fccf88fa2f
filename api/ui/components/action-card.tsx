import type { ComponentChildren, VNode } from 'preact';

interface ActionCardProps {
  /** What to do now, in the reader's words. */
  readonly title: string;
  readonly hint?: ComponentChildren;
  /** The button or the form. */
  readonly children?: ComponentChildren;
}

/** What the reader should do now, with the button beside it: the first thing of a page. */
export const ActionCard = ({ title, hint, children }: ActionCardProps): VNode => (
  <div class="action-card">
    <div>
      <p class="call">{title}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
    {children}
  </div>
);
