import type { ComponentChildren, VNode } from 'preact';

interface FactProps {
  readonly term: string;
  /** Takes the whole width: a long text. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

export const Fact = ({ term, isWhole, children }: FactProps): VNode => (
  <div class={isWhole ? 'whole' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** What is known about something, term by term; `isBroad` gives long terms their room. */
export const Facts = ({ isBroad, children }: { readonly isBroad?: boolean; readonly children: ComponentChildren }): VNode => (
  <dl class={isBroad ? 'facts broad' : 'facts'}>{children}</dl>
);
