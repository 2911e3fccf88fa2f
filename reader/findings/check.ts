import type { Finding, FindingSeverity, Notice, Span, UnseenText } from '../notice';
import type { CheckContext } from '../check-context';
import type { Line } from '../text/lines';

export interface CheckInput extends CheckContext {
  readonly notice: Notice;
  readonly text: string;
  /** Words of its file that the print does not show as its own. */
  readonly unseen?: readonly UnseenText[];
}

/** A notice with the lines that its words stand on. */
export interface WordsInput extends CheckInput {
  readonly lines: readonly Line[];
}

/** One kind of finding. */
export type Check<Input extends CheckInput = CheckInput> = (input: Input) => Finding[];

/** A finding at its place; `checkNotice` adds the line. */
export const finding = (code: string, severity: FindingSeverity, params: Finding['params'], span?: Span): Finding => ({
  code,
  severity,
  params,
  ...(span === undefined ? {} : { span }),
});
