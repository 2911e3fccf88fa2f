import { may } from '../../../../core/access/may';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { type AssignmentAction, TRANSITIONS } from '../../rules/transitions';
import type { Person } from '../action';
import type { FoundSubject, WithFacts } from '../facts-repository';
import type { WithFormDrafts } from './form-draft';

export type DraftDatabase = Database<Transaction & WithFormDrafts & WithFacts>;

interface Drafted {
  readonly person: Person & { readonly actor: { readonly accountId: string } };
  readonly form: AssignmentAction;
  readonly id: string;
  /** Absent: the draft is discarded. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/**
 * Keeps what a person has typed into the form of an action, or discards it. A draft changes no fact and leaves no entry in the audit. Returns where its subject
 * belongs; `notFound`, `notAllowed` where he may not take the action there.
 */
export const keepDraft = (
  database: DraftDatabase,
  { person: { actor, access }, form, id, fields }: Drafted,
): Promise<FoundSubject | 'notFound' | 'notAllowed'> =>
  database.transaction(actor, async (tx) => {
    const subject = await tx.facts.find(TRANSITIONS[form].on, id);
    if (!subject) return 'notFound';
    if (!may(form, access, subject.unitId)) return 'notAllowed';
    const place = { accountId: actor.accountId, form, subjectId: id };
    await (fields ? tx.formDrafts.save({ ...place, fields }) : tx.formDrafts.remove(place));
    return subject;
  });
