import type { ComponentChildren, VNode } from 'preact';

/** The state of something, in a word. */
export const Tag = ({ children }: { readonly children: ComponentChildren }): VNode => <span class="tag">{children}</span>;

/** How many there are, beside a heading. */
export const Count = ({ of }: { readonly of: number }): VNode => <span class="count">{of}</span>;
