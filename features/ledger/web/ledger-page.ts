import type { LedgerQueries } from '../use-cases/queries';
import { z } from 'zod';
import type { LedgerRow } from '../use-cases/ledger-queries';
import { page } from '../../../api/http/page';
import { writeCursor } from '../../../api/http/schemas';
import { ledgerQuery } from './ledger-schemas';
import { taskKindWords } from '../../../core/words/kinds';
import { lightWords } from '../../../core/words/lights';
import { ledgerStateWords } from '../words/ledger-words';

const ROWS = 30;
const SHOWN_UNITS = 8;

/** A filter that was left at 全部 comes as an empty text. */
const filled = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')) : value;

const options = (list: Readonly<Record<string, string>>, chosen: string | undefined) =>
  Object.entries(list).map(([value, label]) => ({ value, label, chosen: value === chosen }));

const waitingIn = ({ unsigned, toReview, extensionsPending, suspended }: LedgerRow): string[] => [
  ...(unsigned > 0 ? [`未签收 ${unsigned}`] : []),
  ...(toReview > 0 ? [`待审核 ${toReview}`] : []),
  ...(extensionsPending > 0 ? [`延期待批 ${extensionsPending}`] : []),
  ...(suspended > 0 ? [`中止 ${suspended}`] : []),
];

/** 台账: every task the reader has a part in. */
export const ledger = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/ledger',
    authorisation: 'signedIn',
    audit: 'reads',
    query: z.preprocess(filled, ledgerQuery),
    async handle({ query, caller }) {
      const { campaign, unit, cursor, state, colour, kind, text } = query;
      const rest = { state, colour, kind, text };
      const filter = { ...rest, campaignId: campaign, unitId: unit };
      const [{ rows, next }, campaigns, units] = await Promise.all([
        queries.ledger(caller.actor, filter, ROWS, cursor),
        queries.campaigns(caller.actor),
        queries.units(caller.actor),
      ]);
      const given = { campaign, unit, ...rest };
      const address = new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const isFiltered = address.size > 0;
      if (next) address.set('cursor', writeCursor(next));
      const data = {
        section: 'ledger',
        caller,
        isEmpty: campaigns.length === 0,
        isFiltered,
        filter: given,
        next: next && `/ledger?${address.toString()}`,
        options: {
          campaigns: campaigns.map(({ id, title }) => ({ value: id, label: title, chosen: id === campaign })),
          units: units.length > 1 ? units.map(({ id, name }) => ({ value: id, label: name, chosen: id === unit })) : undefined,
          states: options(ledgerStateWords, state),
          colours: options(lightWords, colour),
          kinds: options(taskKindWords, kind),
        },
        rows: rows.map((row) => ({
          ...row,
          waiting: waitingIn(row),
          shownUnits: row.units.slice(0, SHOWN_UNITS),
          moreUnits: row.unitCount > SHOWN_UNITS,
        })),
      };
      return { view: 'ledger', title: '台账', data };
    },
  });
