import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { day, id, idParams } from '../../../../api/http/schemas';
import { formatDay } from '../../../../core/calendar/civil-day';
import { postingStage } from '../../rules/board/posting-stage';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { boardFor } from '../board/board-pages';
import { postingRow } from '../cycle-schemas';
import type { CycleWeb } from '../cycle-web';

/** GET /api/cycles/{id}/postings */
export const getPostings = (web: CycleWeb) =>
  endpoint({
    method: 'get',
    path: '/api/cycles/{id}/postings',
    tag: CYCLE_NAME,
    summary: '一期里各村的公示情况',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    response: z.object({ cycleId: id, title: z.string(), postingDue: day, rows: z.array(postingRow) }),
    async handle({ params, caller }) {
      const { cycle, today, records } = await boardFor(web, caller, params.id);
      return {
        cycleId: cycle.id,
        title: cycle.title,
        postingDue: formatDay(cycle.postingDueDay),
        rows: records.map(({ postedOn, recordedAtMs, ...record }) => ({
          ...record,
          stage: postingStage(record, cycle.postingDueDay, today),
          ...(postedOn !== undefined && { postedOn: formatDay(postedOn) }),
          ...(recordedAtMs !== undefined && { recordedAt: new Date(recordedAtMs).toISOString() }),
        })),
      };
    },
  });
