import type { Finding } from '../../../../../reader/notice';

/** A finding of a draft, settled or not. */
interface Found {
  readonly key: string;
  readonly finding: Finding;
  readonly settled?: unknown;
}

/** Findings about a line, an item or a row that was not read: they stand at their line, where one press makes a task of it. */
const NOT_READ: ReadonlySet<string> = new Set(['itemNotRead', 'rowNotRead', 'lineNotRead', 'anotherTaskInTask', 'lineAsksSomebody']);

/** Whether a finding asks whether some lines are a task. */
export const isNotRead = ({ finding }: Pick<Found, 'finding'>): boolean => NOT_READ.has(finding.code);

/** Lines of the text that are not read and that nobody settled (未读), counted from 1, both included; `key` is that of their finding. */
export interface UnreadLines {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The lines of a draft that are still not read, in the order of the text. */
export const unreadLinesOf = (findings: readonly Found[], lineOf: (offset: number) => number): readonly UnreadLines[] =>
  findings
    .flatMap((one): UnreadLines[] => {
      const { span } = one.finding;
      if (!span || one.settled || !isNotRead(one)) return [];
      return [{ key: one.key, from: lineOf(span.start), to: lineOf(Math.max(span.start, span.end - 1)) }];
    })
    .sort((one, other) => one.from - other.from);
