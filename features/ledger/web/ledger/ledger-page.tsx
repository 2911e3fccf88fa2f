import type { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { page } from '../../../../api/http/page';
import type { HttpProblem } from '../../../../api/http/problem';
import { writeCursor } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import type { LedgerCursor } from '../../use-cases/ledger-queries';
import type { LedgerQueries } from '../../use-cases/queries';
import type { SavedViewDatabase, SavedViewQueries } from '../../use-cases/views/saved-views';
import { viewDoneWords } from '../../words/view-words';
import { filterOf, ledgerPageQuery, type shownLedger } from '../ledger-schemas';
import type { EnteredView } from '../views/view-bar';
import { addressOf } from './ledger-address';
import { LedgerView } from './ledger-view';

const ROWS = 9;
const NO_TOTALS = { tasks: 0, red: 0, yellow: 0, blue: 0, done: 0, lateEntry: 0, doneLate: 0 };

/** What the page of the ledger works with. */
export interface LedgerPageWeb {
  readonly database: SavedViewDatabase;
  readonly queries: LedgerQueries;
  readonly views: SavedViewQueries;
}

type Filter = z.output<typeof shownLedger>;

interface More {
  readonly cursor?: LedgerCursor | undefined;
  readonly message?: string | undefined;
  /** Why a view was not kept, and what stood in its form. */
  readonly problem?: HttpProblem;
  readonly entered?: Omit<EnteredView, 'error'>;
}

/** The page of the ledger, also after a view that was not kept. */
export async function showLedger({ queries, views }: LedgerPageWeb, caller: Caller, filter: Filter, more: More): Promise<ShownPage> {
  const { cursor, message, problem, entered } = more;
  const [{ rows, totals, next }, campaigns, units, saved] = await Promise.all([
    queries.ledger(caller.actor, filterOf(filter), { limit: ROWS, after: cursor }),
    queries.campaigns(caller.actor),
    queries.units(caller.actor),
    views.savedViews(caller.actor),
  ]);
  const shown = {
    ...{ rows, totals, filter, campaigns, units, views: saved },
    isOffice: caller.isOffice,
    isLater: cursor !== undefined,
    next: next && addressOf('/ledger', { ...filter, cursor: writeCursor(next) }),
    problem: problem && { title: problem.title, href: '#view-name' },
    entered: problem && entered && { ...entered, error: problem.more.errors?.[0]?.message ?? problem.title },
  };
  return { title: '台账', section: '/ledger', message, body: <LedgerView {...shown} />, status: problem?.status };
}

/** 台账: every task the reader has a part in; the view that he chose for it, where he asks for nothing else. */
export const ledger = (web: LedgerPageWeb) =>
  page({
    method: 'get',
    path: '/ledger',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '台账', place: 20, needs: 'readUnit' },
    query: ledgerPageQuery,
    async handle({ query, caller }) {
      const isPlain = Object.values(query).every((value) => value === undefined);
      const first = isPlain ? (await web.views.savedViews(caller.actor)).find(({ isDefault }) => isDefault) : undefined;
      if (first && Object.keys(first.filter).length > 0) return { to: addressOf('/ledger', first.filter) };
      const { cursor, view, ...filter } = query;
      const message = view === undefined || view === 'none' ? undefined : viewDoneWords[view];
      return showLedger(web, caller, filter, { cursor, message });
    },
    async showWrongQuery({ given: filter, problem: { title, more }, caller }) {
      const { queries, views } = web;
      const [campaigns, units, saved] = await Promise.all([
        queries.campaigns(caller.actor),
        queries.units(caller.actor),
        views.savedViews(caller.actor),
      ]);
      const shown = { rows: [], totals: NO_TOTALS, filter, campaigns, units, views: saved, isOffice: caller.isOffice, isLater: false };
      return { title: '台账', section: '/ledger', body: <LedgerView {...shown} problem={{ title, errors: more.errors }} /> };
    },
  });
