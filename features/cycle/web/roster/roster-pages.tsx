import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { idParams, requiredDay } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { rosterChanges, rosterTotals } from '../../rules/roster';
import { deliverRoster, type RosterOutcome } from '../../use-cases/deliver-roster';
import { lookAtRoster, type RosterOnPage } from '../../use-cases/views/look-at-roster';
import { AFTER_ARCHIVE, ROSTER_NAME, rosterRefusalWords } from '../../words/roster-words';
import { CYCLES, rosterPath } from '../../words/cycle-paths';
import type { CycleWeb } from '../cycle-web';
import { readRoster, ROSTER_COLUMNS, rosterText } from './read-roster';
import { type RosterPreview, RosterView, type TypedRoster } from './roster-view';

async function rosterOf({ database }: CycleWeb, { actor, access }: Caller, cycleId: string): Promise<RosterOnPage> {
  const found = await lookAtRoster(database, actor, access, cycleId);
  if (!found?.cycle.roster) throw notFound();
  return found;
}

/** The roster for which the caller delivers, and for which unit; 404 where the cycle is not his, 403 where he does not deliver. */
export async function deliverableOf(
  web: CycleWeb,
  caller: Caller,
  cycleId: string,
): Promise<RosterOnPage & { readonly deliversFor: string }> {
  const { deliversFor, ...found } = await rosterOf(web, caller, cycleId);
  if (deliversFor === undefined) throw notAllowed();
  return { ...found, deliversFor };
}

interface Tried {
  readonly typed: TypedRoster;
  readonly errors?: readonly { readonly message: string; readonly href?: string }[];
  readonly preview?: RosterPreview;
}

const show = (found: RosterOnPage, { typed, errors = [], preview }: Tried): ShownPage => ({
  title: ROSTER_NAME,
  section: CYCLES,
  body: <RosterView {...found} {...{ typed, errors, preview }} />,
  ...(errors.length > 0 && { status: 422 }),
});

const DONE = {
  delivered: '已登记。',
  toConfirm: '已登记，公示表照此制作；是不是按时，等督办单位确认。',
  correction: `已登记。${AFTER_ARCHIVE}`,
  unchanged: '与上一次完全相同，没有重复登记。',
} as const;
function doneOf(outcome: Extract<RosterOutcome, { readonly kind: 'delivered' | 'unchanged' }>): keyof typeof DONE {
  if (outcome.kind === 'unchanged') return outcome.kind;
  if (outcome.isCorrection) return 'correction';
  return outcome.toConfirm ? 'toConfirm' : outcome.kind;
}

const HREF = { dayInFuture: '#day', dayTooEarly: '#day', countTwice: '#text', lateReasonMissing: '#note' } as const;

const EMPTY: TypedRoster = { day: '', text: '', persons: '', note: '' };

/** What was delivered; for whoever delivers it, with the form. */
export const rosterPage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/roster',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ done: z.enum(['delivered', 'toConfirm', 'correction', 'unchanged']).optional().catch(undefined) }),
    async handle({ params, query: { done }, caller }) {
      const found = await rosterOf(web, caller, params.id);
      return { ...show(found, { typed: EMPTY }), message: done && DONE[done] };
    },
  });

const form = z.object({
  day: requiredDay('提供日期'),
  text: z.string('各村的数应为文字').max(200_000, '粘贴的内容太长').default(''),
  persons: z.string('合计人数应为文字').max(20, '合计人数太长').default(''),
  note: z.string('备注应为文字').trim().max(200, '备注最多 200 个字').default(''),
  action: z.enum(['preview', 'deliver']).default('preview'),
});

/** A table of a thousand villages has some 100 KB. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Shows what was typed, or what a file says, as it would be recorded; or records what was shown. */
export const deliverPage = (web: CycleWeb): Page =>
  page({
    method: 'post',
    path: '/cycles/{id}/roster',
    authorisation: { action: 'deliverRoster' },
    audit: 'writes through deliverRoster',
    params: idParams,
    mostUploadBytes: MOST_BYTES,
    async handle({ params, form: given, files, caller }) {
      const found = await deliverableOf(web, caller, params.id);
      const { action, ...entered } = parse(form, given, 'body');
      if (files.length > 1) return show(found, { typed: entered, errors: [{ message: '一次只选一份文件', href: '#file' }] });
      const [file] = files;
      const ofFile = file && rosterText(await web.readTable(file, ROSTER_COLUMNS), found.units);
      if (ofFile?.ok === false) return show(found, { typed: entered, errors: ofFile.errors });
      const typed = ofFile ? { ...entered, text: ofFile.text } : entered;
      const read = readRoster(typed, found.units);
      if (!read.ok) return show(found, { typed, errors: read.errors });
      const { counts, persons } = read;
      // What a file says is seen before it is recorded.
      if (action === 'preview' || ofFile) {
        const changes = rosterChanges(found.rosters[0]?.counts ?? [], counts);
        return show(found, {
          typed,
          preview: {
            counts,
            persons: counts.length > 0 ? rosterTotals(counts).persons : (persons ?? 0),
            changes,
            notes: ofFile?.notes ?? [],
          },
        });
      }
      const outcome = await deliverRoster(web.database, caller.actor, {
        cycleId: params.id,
        unitId: found.deliversFor,
        deliveredOn: civilDayOf(typed.day),
        counts,
        persons,
        ...(typed.note !== '' && { note: typed.note }),
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused') {
        const { refusal } = outcome;
        return show(found, { typed, errors: [{ message: rosterRefusalWords[refusal], href: HREF[refusal] }] });
      }
      return { to: `${rosterPath(params.id)}?done=${doneOf(outcome)}` };
    },
  });
