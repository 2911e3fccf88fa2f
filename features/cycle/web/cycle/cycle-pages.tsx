import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { lookAtCycle } from '../../use-cases/views/look-at-cycle';
import { lookAtCycles } from '../../use-cases/views/look-at-cycles';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { CYCLES } from '../../words/cycle-paths';
import type { CycleWeb } from '../cycle-web';
import { CycleList } from './cycle-list';
import { CycleView } from './cycle-view';
import { PledgesView } from './pledges-view';
import { cycleName } from '../../words/cycle-words';

/** 月度公示: the cycles of one notice, or of all. */
export const cyclesPage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: CYCLES,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: CYCLE_NAME, place: 26, needs: 'readUnit' },
    query: z.object({ campaign: id.optional() }),
    async handle({ query: { campaign }, caller }) {
      return { title: CYCLE_NAME, section: CYCLES, body: <CycleList {...await lookAtCycles(web.database, caller.actor, campaign)} /> };
    },
  });

/** A cycle: its steps, who acts now, who had not posted in time. */
export const cyclePage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const found = await lookAtCycle(web.database, caller.actor, caller.access, params.id);
      if (!found) throw notFound();
      return {
        title: cycleName(found.cycle),
        section: CYCLES,
        body: found.cycle.kind === 'pledges' ? <PledgesView page={found} /> : <CycleView page={found} />,
      };
    },
  });
