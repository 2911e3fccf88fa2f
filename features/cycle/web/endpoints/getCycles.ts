import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { id } from '../../../../api/http/schemas';
import { lookAtCycles } from '../../use-cases/views/look-at-cycles';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { cycleRow, cycleRowOf } from '../cycle-schemas';
import type { CycleWeb } from '../cycle-web';

/** GET /api/cycles */
export const getCycles = (web: CycleWeb) =>
  endpoint({
    method: 'get',
    path: '/api/cycles',
    tag: CYCLE_NAME,
    summary: '本单位有份的各期公示，新的在前',
    authorisation: 'signedIn',
    audit: 'reads',
    query: z.object({ campaign: id.optional() }),
    response: z.object({ rows: z.array(cycleRow) }),
    async handle({ query: { campaign }, caller }) {
      const { cycles } = await lookAtCycles(web.database, caller.actor, campaign);
      return { rows: cycles.map(cycleRowOf) };
    },
  });
