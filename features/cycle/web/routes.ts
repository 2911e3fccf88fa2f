import type { Routes } from '../../../api/http/routes';
import { boardPage, boardPart } from './board/board-pages';
import { cyclePage, cyclesPage } from './cycle/cycle-pages';
import type { CycleWeb } from './cycle-web';
import { getCycles } from './endpoints/getCycles';
import { getPostings } from './endpoints/getPostings';
import { postLateEntries } from './endpoints/postLateEntries';
import { postPostings } from './endpoints/postPostings';
import { postRoster } from './endpoints/postRoster';
import { confirmPage, lateEntriesPage } from './late-entries/late-entries-pages';
import { postingsPage, recordPage } from './postings/postings-pages';
import { deliverPage, rosterPage } from './roster/roster-pages';
import { correctPage, villagePage } from './village/village-pages';

/** 月度公示: the rounds of a notice's public posting, their board, what townships record and what the tax bureau delivers. */
export const cycleRoutes = (web: CycleWeb): Routes => ({
  endpoints: [getCycles(web), getPostings(web), postPostings(web), postLateEntries(web), postRoster(web)],
  pages: [
    cyclesPage(web),
    cyclePage(web),
    boardPage(web),
    boardPart(web),
    postingsPage(web),
    recordPage(web),
    villagePage(web),
    correctPage(web),
    rosterPage(web),
    deliverPage(web),
    lateEntriesPage(web),
    confirmPage(web),
  ],
});
