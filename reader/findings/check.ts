import type { Finding, FindingSeverity, Notice, Span, UnseenText } from '../notice';
import type { CheckContext } from '../check-context';

export interface CheckInput extends CheckContext {
  readonly notice: Notice;
  readonly text: string;
  /** Words of its file that the print does not show as its own. */
  readonly unseen?: readonly UnseenText[];
}

/** One kind of finding. */
export type Check = (input: CheckInput) => Finding[];

/** A finding at its place; `checkNotice` adds the line. */
export const finding = (code: string, severity: FindingSeverity, params: Finding['params'], span?: Span): Finding => ({
  code,
  severity,
  params,
  ...(span === undefined ? {} : { span }),
});
