import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Unit } from '../../../core/directory/unit';
import { directoryAsRows } from '../rules/directory-as-rows';
import type { ContactRow, DirectoryProblem, UnitRow } from '../rules/directory-rows';
import { judgeDuty, judgeEnd } from '../rules/duties/judge-duty';
import { hasSecurityAdmin, mayEnd } from '../rules/grant-duty';
import type { UnitEnded } from './directory-repository';
import { type DirectoryDatabase, takeRows } from './import-directory';

/** What a change by a form did, or why it did nothing; `notAllowed` where the duty is not his to give or to end. */
export type DirectoryChange =
  | { readonly kind: 'done'; readonly unitId: string; readonly ended?: UnitEnded }
  | { readonly kind: 'refused'; readonly problems: readonly DirectoryProblem[] }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'notFound' };

const refused = (...problems: DirectoryProblem[]): DirectoryChange => ({ kind: 'refused', problems });
const idOf = (units: readonly Unit[], code: string): string => units.find((unit) => unit.code === code)?.id ?? '';
const written = ({ code, name, kind, parent, aliases, isActedFor }: UnitRow) => ({ code, name, kind, parent, aliases, isActedFor });

/**
 * Adds a unit (新增单位), or changes the one with its code: name, kind, aliases, the unit above. Whoever changes it has its whole list of aliases before him: one
 * that is not in it any more is forgotten, also where it was chosen for a notice (写法确认) and an import would leave it.
 */
export const saveUnit = (database: DirectoryDatabase, actor: Actor, row: UnitRow, isNew: boolean): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const before = (await tx.directory.loadUnits()).find(({ code }) => code === row.code);
    if (isNew && before) return refused({ file: 'units', line: 1, column: 'code', code: 'codeTaken', value: row.code, other: before.name });
    const outcome = await takeRows(tx, { units: [row], contacts: [] });
    if (outcome.kind === 'refused') return outcome;
    await tx.directory.keepAliases(row.code, row.aliases);
    const unitId = idOf(await tx.directory.loadUnits(), row.code);
    const was = before && { name: before.name, kind: before.kind, aliases: before.aliases, isActedFor: before.isActedFor };
    const kind = isNew ? 'unit.added' : 'unit.changed';
    await tx.appendAudit(actor, [{ kind, entity: 'unit', entityId: unitId, unitId, ...(was && { before: was }), after: written(row) }]);
    return { kind: 'done', unitId };
  });

interface UnitEnding {
  readonly unitId: string;
  readonly toDay: CivilDay;
  /** Code of the unit that it goes into (并入). */
  readonly successor?: string | undefined;
  /** Its name and aliases stand for the successor afterwards. */
  readonly givesNames: boolean;
}

/** Ends a unit on its last day (撤销、并入): its duties end with it, and its names may go on standing for the successor. */
export const endUnit = (
  database: DirectoryDatabase,
  actor: Actor,
  { unitId, toDay, successor, givesNames }: UnitEnding,
): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const view = await tx.directory.view();
    const { units } = directoryAsRows(view);
    const code = view.units.find(({ id }) => id === unitId)?.code;
    const unit = units.find((row) => row.code === code);
    if (!unit) return { kind: 'notFound' };
    const next = units.find((row) => row.code === successor && row.code !== code);
    if (successor !== undefined && !next)
      return refused({ file: 'units', line: 1, column: 'code', code: 'unknownUnit', value: successor, other: '' });
    const heir = next && givesNames ? [{ ...next, aliases: [...new Set([...next.aliases, unit.name, ...unit.aliases])] }] : [];
    const outcome = await takeRows(tx, { units: [{ ...unit, toDay }, ...heir], contacts: [] });
    if (outcome.kind === 'refused') return outcome;
    const after = { toDay, successor: next?.code, givesNames: heir.length > 0 };
    await tx.appendAudit(actor, [{ kind: 'unit.ended', entity: 'unit', entityId: unitId, unitId, after }]);
    const [ended] = outcome.units.ended;
    return { kind: 'done', unitId, ...(ended && { ended }) };
  });

/** Gives a person a duty in a unit, from a day to a day (任职). A person is known by the address, and gets an account. */
export const addDuty = (database: DirectoryDatabase, actor: Actor, by: AccessActor, row: ContactRow): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const view = await tx.directory.view();
    const problems = judgeDuty(row, by, view);
    if (problems.length > 0) return { kind: 'refused', problems };
    const unitId = idOf(view.units, row.unit);
    const { personId, isNew } = await tx.directory.addDuty(row);
    if (!isNew) return refused({ file: 'contacts', line: 1, column: 'duty', code: 'alreadyHeld', value: row.duty });
    await tx.accounts.followPersons([row.email]);
    const after = { personId, duty: row.duty, name: row.name, fromDay: row.fromDay, toDay: row.toDay };
    await tx.appendAudit(actor, [{ kind: 'duty.given', entity: 'person', entityId: personId, unitId, after }]);
    return { kind: 'done', unitId };
  });

/** Ends a duty on its last day (卸任); its rights end with that day. */
export const endDuty = (
  database: DirectoryDatabase,
  actor: Actor,
  by: AccessActor,
  { dutyId, toDay }: { readonly dutyId: string; readonly toDay: CivilDay },
): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const view = await tx.directory.view();
    const duty = view.duties.find(({ id }) => id === dutyId);
    if (!duty) return { kind: 'notFound' };
    if (!mayEnd(duty.duty, by, duty.personId, hasSecurityAdmin(view))) return { kind: 'notAllowed' };
    const problems = judgeEnd(duty, toDay, view);
    if (problems.length > 0) return { kind: 'refused', problems };
    await tx.directory.endDuty(dutyId, toDay);
    const { personId, unitId } = duty;
    const entry = { kind: 'duty.ended', entity: 'person', entityId: personId, unitId } as const;
    await tx.appendAudit(actor, [{ ...entry, before: { duty: duty.duty, toDay: duty.toDay }, after: { toDay } }]);
    return { kind: 'done', unitId };
  });
