import { page } from '../../../../api/http/page';
import { writeCursor } from '../../../../api/http/schemas';
import type { LedgerQueries } from '../../use-cases/queries';
import { ledgerQuery } from '../ledger-schemas';
import { LedgerView } from './ledger-view';

const ROWS = 20;

/** 台账: every task the reader has a part in. */
export const ledger = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/ledger',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '台账', place: 20 },
    query: ledgerQuery,
    async handle({ query: { cursor, campaign, unit, state, colour, kind, text }, caller }) {
      const rest = { state, colour, kind, text };
      const filter = { campaign, unit, ...rest };
      const [{ rows, next }, campaigns, units] = await Promise.all([
        queries.ledger(caller.actor, { ...rest, campaignId: campaign, unitId: unit }, ROWS, cursor),
        queries.campaigns(caller.actor),
        queries.units(caller.actor),
      ]);
      const address = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const isFiltered = address.size > 0;
      if (next) address.set('cursor', writeCursor(next));
      const more = next && `/ledger?${address.toString()}`;
      const { isOffice } = caller;
      return {
        title: '台账',
        section: '/ledger',
        body: <LedgerView {...{ rows, filter, isFiltered, campaigns, units, isOffice }} next={more} />,
      };
    },
    async showWrongQuery({ given: filter, problem: { title, more }, caller }) {
      const [campaigns, units] = await Promise.all([queries.campaigns(caller.actor), queries.units(caller.actor)]);
      const shown = { rows: [], filter, isFiltered: true, campaigns, units, isOffice: caller.isOffice };
      return { title: '台账', section: '/ledger', body: <LedgerView {...shown} problem={{ title, errors: more.errors }} /> };
    },
  });
