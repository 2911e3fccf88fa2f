import { type AccessActor, may } from '../../../core/access/may';

/** What the audit keeps of the system itself (系统事项): accounts and sign-in, directory, calendar, alarms, sending, the audit. All else is units' business. */
const OF_THE_SYSTEM = ['account', 'person', 'unit', 'directory', 'calendar', 'alarm', 'sendingPause', 'audit'] as const;

/**
 * Whose entries of the audit a person reads (审计范围): `all`, the entities of the system alone, or undefined: none. The auditor reads everything; of the three
 * administrators the one of the audit alone reads it, and sees no business data by that. (GB/T 22239, domain.md §7)
 */
export function seenEntities(person: AccessActor): 'all' | readonly string[] | undefined {
  if (may('readAllAudit', person)) return 'all';
  return may('readAudit', person) ? OF_THE_SYSTEM : undefined;
}
