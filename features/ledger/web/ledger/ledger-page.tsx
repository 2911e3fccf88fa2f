import { page } from '../../../../api/http/page';
import { writeCursor } from '../../../../api/http/schemas';
import type { LedgerQueries } from '../../use-cases/queries';
import { filterOf, ledgerPageQuery } from '../ledger-schemas';
import { addressOf } from './ledger-address';
import { LedgerView } from './ledger-view';

const ROWS = 10;
const NO_TOTALS = { tasks: 0, red: 0, yellow: 0, blue: 0, done: 0 };

/** 台账: every task the reader has a part in. */
export const ledger = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/ledger',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '台账', place: 20, needs: 'readUnit' },
    query: ledgerPageQuery,
    async handle({ query: { cursor, ...filter }, caller }) {
      const [{ rows, totals, next }, campaigns, units] = await Promise.all([
        queries.ledger(caller.actor, filterOf(filter), { limit: ROWS, after: cursor }),
        queries.campaigns(caller.actor),
        queries.units(caller.actor),
      ]);
      const more = next && addressOf('/ledger', { ...filter, cursor: writeCursor(next) });
      const { isOffice } = caller;
      return {
        title: '台账',
        section: '/ledger',
        body: <LedgerView {...{ rows, totals, filter, campaigns, units, isOffice }} isLater={cursor !== undefined} next={more} />,
      };
    },
    async showWrongQuery({ given: filter, problem: { title, more }, caller }) {
      const [campaigns, units] = await Promise.all([queries.campaigns(caller.actor), queries.units(caller.actor)]);
      const shown = { rows: [], totals: NO_TOTALS, filter, campaigns, units, isOffice: caller.isOffice, isLater: false };
      return { title: '台账', section: '/ledger', body: <LedgerView {...shown} problem={{ title, errors: more.errors }} /> };
    },
  });
