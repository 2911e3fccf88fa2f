import type { LedgerQueries } from '../use-cases/queries';
import { endpoint } from '../../../api/http/endpoint';
import { writeCursor } from '../../../api/http/schemas';
import { ledgerPage, ledgerQuery } from './ledger-schemas';

export const listTasks = (queries: LedgerQueries) =>
  endpoint({
    method: 'get',
    path: '/api/tasks',
    tag: '任务',
    summary: '台账：每项任务一行，可按通知、单位、状态、亮灯、类别、文字筛选',
    authorisation: 'signedIn',
    audit: 'reads',
    query: ledgerQuery,
    response: ledgerPage,
    async handle({ query: { campaign, unit, cursor, limit, ...rest }, caller }) {
      const { rows, next } = await queries.ledger(caller.actor, { ...rest, campaignId: campaign, unitId: unit }, limit, cursor);
      return { rows: [...rows], ...(next && { nextCursor: writeCursor(next) }) };
    },
  });
