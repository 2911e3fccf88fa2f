import { type AccessActor, may } from '../../../../core/access/may';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { isOwnEntry, mayConfirmRoster } from '../confirm-late-entry';

/** What a cycle waits for, as far as a reader sees it. */
export interface AskingCycle {
  readonly id: string;
  readonly period: string;
  /** Of the task that it serves. */
  readonly title: string;
  readonly postingDueDay: CivilDay;
  readonly rosterDueDay?: CivilDay | undefined;
  /** Units that still owe the roster. */
  readonly rosterUnitIds: readonly string[];
  /** Villages that are not recorded, by the ids of their townships. */
  readonly owed: Readonly<Record<string, number>>;
  /** Late entries that wait for a second person: of which township, and who made each. */
  readonly toConfirm: readonly { readonly townshipId: string; readonly accountId?: string; readonly personId?: string }[];
  /** Likewise those of its roster: of which unit. */
  readonly rostersToConfirm: readonly { readonly unitId: string; readonly accountId?: string; readonly personId?: string }[];
  readonly bulletin?: { readonly id: string; readonly state: 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded' } | undefined;
}

/** What a cycle asks of a person: postings to record, late entries of others to confirm, a roster to deliver, a bulletin to edit, to approve or to issue. */
export type CycleAsk = Pick<AskingCycle, 'period' | 'title'> &
  (
    | { readonly kind: 'record'; readonly cycleId: string; readonly villages: number; readonly dueDay: CivilDay }
    | { readonly kind: 'confirm'; readonly cycleId: string; readonly villages: number; readonly isRoster: boolean }
    | { readonly kind: 'deliver'; readonly cycleId: string; readonly dueDay: CivilDay | undefined }
    | { readonly kind: 'edit' | 'approve' | 'issue'; readonly bulletinId: string }
  );

const BULLETIN = {
  draft: { kind: 'edit', needs: 'writeBulletin' },
  submitted: { kind: 'approve', needs: 'approveBulletin' },
  approved: { kind: 'issue', needs: 'writeBulletin' },
} as const;

/** What the cycles ask of a person today, in their order. */
export const cycleAsks = (cycles: readonly AskingCycle[], access: AccessActor, accountId?: string): readonly CycleAsk[] =>
  cycles.flatMap(({ id: cycleId, period, title, postingDueDay, rosterDueDay, rosterUnitIds, owed, bulletin, ...late }): CycleAsk[] => {
    const villages = Object.entries(owed).reduce((sum, [township, n]) => (may('recordPosting', access, township) ? sum + n : sum), 0);
    const delivers = rosterUnitIds.some((unitId) => may('deliverRoster', access, unitId));
    const by = { accountId, personId: access.personId };
    const others = late.toConfirm.filter(
      ({ townshipId, ...recordedBy }) => may('confirmPosting', access, townshipId) && !isOwnEntry({ recordedBy }, by),
    );
    const isRoster = late.rostersToConfirm.some(
      ({ unitId, ...recordedBy }) => mayConfirmRoster(access, unitId) && !isOwnEntry({ recordedBy }, by),
    );
    const step = bulletin && bulletin.state in BULLETIN ? BULLETIN[bulletin.state as keyof typeof BULLETIN] : undefined;
    return [
      ...(delivers ? [{ kind: 'deliver' as const, cycleId, period, title, dueDay: rosterDueDay }] : []),
      ...(villages > 0 ? [{ kind: 'record' as const, cycleId, period, title, villages, dueDay: postingDueDay }] : []),
      ...(others.length > 0 || isRoster ? [{ kind: 'confirm' as const, cycleId, period, title, villages: others.length, isRoster }] : []),
      ...(bulletin && step && may(step.needs, access) ? [{ kind: step.kind, bulletinId: bulletin.id, period, title }] : []),
    ];
  });
