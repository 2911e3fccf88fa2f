import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { idParams, optionalText } from '../../../../api/http/schemas';
import { confirmLateEntries } from '../../use-cases/late-entries/confirm-late-entries';
import { type LateEntries, lookAtLateEntries } from '../../use-cases/views/look-at-late-entries';
import { CYCLES, lateEntriesPath } from '../../words/cycle-paths';
import { confirmRefusalWords } from '../../words/posting-problem-words';
import type { CycleWeb } from '../cycle-web';
import { chosenName, LateEntriesView } from './late-entries-view';
import { lateEntryRows } from './late-entry-rows';

export const DECISIONS = ['confirmed', 'refused'] as const;
const DONE = { confirmed: '已确认。', refused: '已记为不予确认：那些村要重新登记，清册算逾期提供。' } as const;
const TITLE = '补录确认';

/** The late entries of a cycle; 404 where the cycle is not the caller's, 403 where he confirms for nobody. */
export async function lateEntriesFor({ database }: CycleWeb, { actor, access }: Caller, cycleId: string): Promise<LateEntries> {
  const found = await lookAtLateEntries(database, actor, access, cycleId);
  if (!found) throw notFound();
  if (!found.isConcerned) throw notAllowed();
  return found;
}

/** Late entries that wait for a second person. */
export const lateEntriesPage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/late-entries',
    authorisation: { action: 'confirmPosting' },
    audit: 'reads',
    params: idParams,
    query: z.object({ done: z.enum(DECISIONS).optional().catch(undefined) }),
    async handle({ params, query: { done }, caller }) {
      const found = await lateEntriesFor(web, caller, params.id);
      return { title: TITLE, section: CYCLES, message: done && DONE[done], body: <LateEntriesView {...found} /> };
    },
  });

const form = z.record(z.string().max(60), z.string().max(1_000));
const decided = z.object({ decision: z.enum(DECISIONS, '请点“确认”或者“不予确认”'), opinion: optionalText('意见', 200) });
/** A box for each village of a county, and the opinion. */
const MOST_FIELDS = 2_000;

/** Confirms or refuses those that were chosen, whole or not at all. */
export const confirmPage = (web: CycleWeb): Page =>
  page({
    method: 'post',
    path: '/cycles/{id}/late-entries',
    authorisation: { action: 'confirmPosting' },
    audit: 'writes through confirmLateEntries',
    params: idParams,
    mostFields: MOST_FIELDS,
    async handle({ params, form: fields, caller }) {
      const found = await lateEntriesFor(web, caller, params.id);
      const given = parse(form, fields, 'body');
      const { decision, opinion } = parse(decided, given, 'body');
      const waiting = [...lateEntryRows(found.mine), ...lateEntryRows(found.own)];
      const chosen = waiting.filter(({ unitId }) => chosenName(unitId) in given).map(({ unitId }) => unitId);
      const again = (errors: readonly string[]) => ({
        title: TITLE,
        section: CYCLES,
        status: 422,
        body: <LateEntriesView {...found} tried={{ chosen: new Set(chosen), opinion: opinion ?? '', errors }} />,
      });
      if (chosen.length === 0) return again(['请选要确认的补录；可能别人刚刚处理过']);
      const outcome = await confirmLateEntries(web.database, caller.actor, caller.access, {
        cycleId: params.id,
        unitIds: chosen,
        decision,
        opinion,
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'decided') return { to: `${lateEntriesPath(params.id)}?done=${decision}` };
      const nameOf = (of: string): string => waiting.find(({ unitId }) => unitId === of)?.name ?? '';
      const [first] = outcome.problems;
      if (first?.refusal === 'opinionMissing') return again([confirmRefusalWords.opinionMissing]);
      return again(outcome.problems.map(({ unitId, refusal }) => `${nameOf(unitId)}：${confirmRefusalWords[refusal]}`));
    },
  });
