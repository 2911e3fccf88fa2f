import type { CivilDay } from '../../../core/calendar/civil-day';
import type { PolicyFault } from '../../../core/policy/validate-policy';
import type { Finding } from '../../../reader/notice';
import type { NoticeIdentity } from '../../../reader/notice-identity';
import type { DirectoryProblem } from '../../directory/rules/directory-rows';
import type { LateLetter } from './late-letters';
import type { UnknownUnit } from './resolve-notice';

/** The campaign that was made from the same notice before. */
export interface KnownCampaign {
  /** What both notices have in common. */
  readonly by: NoticeIdentity['by'];
  readonly documentNumber?: string;
  readonly isOpen: boolean;
  readonly id: string;
  readonly title: string;
  readonly issuedAtMs: number;
}

/** Why a notice is not issued; each has one sentence in the office's language. */
export type IssueProblem =
  | { readonly code: 'directory'; readonly problem: DirectoryProblem }
  | { readonly code: 'policy'; readonly fault: PolicyFault }
  | { readonly code: 'noOffice' }
  | { readonly code: 'noOfficeHolder'; readonly office: string }
  | { readonly code: 'nothingToDo' }
  /** The draft of the notice was changed, issued or discarded meanwhile. */
  | { readonly code: 'draftChanged' }
  | { readonly code: 'finding'; readonly finding: Finding }
  | ({ readonly code: 'unknownUnit' } & UnknownUnit)
  | { readonly code: 'aliasTaken'; readonly alias: string; readonly unit: string; readonly standsFor: readonly string[] }
  | { readonly code: 'aliasUnknownUnit'; readonly alias: string; readonly unit: string; readonly nearest: readonly string[] }
  | { readonly code: 'pastDeadline'; readonly ordinal: string; readonly title: string; readonly day: CivilDay; readonly line: number }
  | ({ readonly code: 'lateLetter' } & LateLetter)
  | ({ readonly code: 'alreadyIssued' } & KnownCampaign);
