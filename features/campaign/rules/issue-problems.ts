import type { Unit } from '../../../core/directory/unit';
import type { Finding } from '../../../reader/notice';
import type { PlannedTask } from './break-down/planned-task';
import type { IssueProblem, KnownCampaign } from './issue-problem';
import type { LateLetter } from './late-letters';
import { pastDeadlines } from './past-deadlines';
import type { UnknownUnit } from './resolve-notice';

/** What decides whether a notice may be issued. */
export interface IssueFacts {
  readonly text: string;
  /** The supervising office (县府办), where the directory has one. */
  readonly office: Unit | undefined;
  /** Somebody holds its duty (督办岗) today. */
  readonly isOfficeHeld: boolean;
  /** The campaign of the same notice, unless it may be issued again. */
  readonly known: KnownCampaign | undefined;
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownUnit[];
  readonly planned: readonly PlannedTask[];
  readonly acceptPast: boolean;
  /** Deadlines for which the letters would come too late, unless somebody has confirmed that they leave at once. */
  readonly lateLetters: readonly LateLetter[];
}

/** Everything that speaks against issuing a notice at `nowMs`, all at once; that it has nothing to do only where nothing else is wrong. (domain.md §3) */
export function issueProblems(facts: IssueFacts, nowMs: number): readonly IssueProblem[] {
  const { text, office, isOfficeHeld, known, findings, unknown, planned, acceptPast, lateLetters } = facts;
  const problems: readonly IssueProblem[] = [
    ...(office ? [] : [{ code: 'noOffice' } as const]),
    ...(office && !isOfficeHeld ? [{ code: 'noOfficeHolder', office: office.name } as const] : []),
    ...(known ? [{ code: 'alreadyIssued', ...known } as const] : []),
    // Unknown units are told with the nearest names below.
    ...findings
      .filter(({ severity, code }) => severity === 'error' && code !== 'unknownUnit')
      .map((finding) => ({ code: 'finding', finding }) as const),
    ...unknown.map((unit) => ({ code: 'unknownUnit', ...unit }) as const),
    ...(acceptPast ? [] : pastDeadlines(planned, text, nowMs)),
    ...lateLetters.map((late) => ({ code: 'lateLetter', ...late }) as const),
  ];
  const isEmpty = planned.every(({ assignments }) => assignments.length === 0);
  return problems.length === 0 && isEmpty ? [{ code: 'nothingToDo' }] : problems;
}
