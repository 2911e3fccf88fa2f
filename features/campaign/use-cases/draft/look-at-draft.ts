import type { Actor } from '../../../../core/access/actor';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithCalendar } from '../../../calendar/use-cases/calendar-repository';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import { viewDraft, type ViewedDraft } from '../../rules/draft/view-draft';
import type { Draft, DraftRow, WithDrafts } from './draft-repository';

type Tx = Transaction & WithDrafts & WithDirectory & WithCalendar;

export interface LookedAt extends ViewedDraft {
  readonly draft: Draft;
  readonly units: readonly Unit[];
}

export const listDrafts = (database: Database<Tx>, actor: Actor): Promise<readonly DraftRow[]> =>
  database.transaction(actor, (tx) => tx.drafts.listOpen());

/** A draft against the directory and the calendar of today; undefined where there is none of that id. */
export const lookAtDraft = (database: Database<Tx>, actor: Actor, id: string): Promise<LookedAt | undefined> =>
  database.transaction(actor, async (tx) => {
    const draft = await tx.drafts.find(id);
    if (!draft) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const units = (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, today));
    return { draft, units, ...viewDraft({ ...draft, units, calendar: await tx.calendar.load() }) };
  });
