import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { parse } from '../../../../api/http/input/parse';
import { invalid, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText } from '../../../../api/http/schemas';
import { confirmLateEntries } from '../../use-cases/late-entries/confirm-late-entries';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { confirmRefusalWords } from '../../words/posting-problem-words';
import type { CycleWeb } from '../cycle-web';
import { DECISIONS, lateEntriesFor } from '../late-entries/late-entries-pages';

const MOST_UNITS = 2_000;
const body = z.object({
  unitIds: z.array(id, 'unitIds 应为单位的列表').min(1, '请至少选一个单位').max(MOST_UNITS, `一次最多 ${MOST_UNITS} 个单位`),
  decision: z.enum(DECISIONS, 'decision 应为 confirmed 或 refused'),
  opinion: optionalText('意见', 200),
});

/** POST /api/cycles/{id}/late-entries */
export const postLateEntries = (web: CycleWeb) =>
  endpoint({
    method: 'post',
    path: '/api/cycles/{id}/late-entries',
    tag: CYCLE_NAME,
    summary: '确认别人补录的公示（confirmed），或者写明原因不予确认（refused），全部接受或者全部不接受；补录的清册按提供它的单位确认',
    authorisation: { action: 'confirmPosting' },
    audit: 'writes through confirmLateEntries',
    params: idParams,
    given: body,
    response: z.object({ decided: z.int() }),
    async handle({ params, given, caller }) {
      await lateEntriesFor(web, caller, params.id);
      const { unitIds, decision, opinion } = parse(body, given, 'body');
      const outcome = await confirmLateEntries(web.database, caller.actor, caller.access, {
        cycleId: params.id,
        unitIds,
        decision,
        opinion,
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused')
        throw invalid(
          outcome.problems.map(({ unitId, refusal }) => ({
            path: refusal === 'opinionMissing' ? 'body.opinion' : `body.unitIds.${unitIds.indexOf(unitId)}`,
            message: confirmRefusalWords[refusal],
          })),
        );
      return { decided: outcome.decided };
    },
  });
