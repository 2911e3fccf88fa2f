import type { AccountedLine, Span } from '../../../../../reader/notice';
import { CORRECTED } from '../correct-task';

/** The account of a notice in which a person made tasks of some stretches (作为任务): their lines are read now, the first of each is its task's. */
export function withMadeLines(account: readonly AccountedLine[], made: readonly Span[]): readonly AccountedLine[] {
  if (made.length === 0) return account;
  const begun = new Set<Span>();
  return account.map((line) => {
    const own = made.find(({ start, end }) => start < line.span.end && end > line.span.start);
    if (!own) return line;
    const as = begun.has(own) ? 'part' : 'task';
    begun.add(own);
    return { ...line, as, rule: CORRECTED };
  });
}
