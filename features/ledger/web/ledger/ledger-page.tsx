import { z } from 'zod';
import { page } from '../../../../api/http/page';
import { writeCursor } from '../../../../api/http/schemas';
import type { LedgerQueries } from '../../use-cases/queries';
import { ledgerQuery } from '../ledger-schemas';
import { LedgerView } from './ledger-view';

const ROWS = 20;

/** A filter that was left at 全部 comes as an empty text. */
const filled = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')) : value;

/** 台账: every task the reader has a part in. */
export const ledger = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/ledger',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '台账', place: 20 },
    query: z.preprocess(filled, ledgerQuery),
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
  });
