import type { LedgerQueries } from '../use-cases/queries';
import { endpoint } from '../../../api/http/endpoint';
import { writeCursor } from '../../../api/http/schemas';
import { filterOf, ledgerPage, ledgerQuery } from './ledger-schemas';

export const listTasks = (queries: LedgerQueries) =>
  endpoint({
    method: 'get',
    path: '/api/tasks',
    tag: '任务',
    summary:
      '台账：每项任务一行，可按通知、单位、状态、亮灯、类别、文字（标题、措施、序号、文号、单位名称和简称）筛选和排序；totals：筛选到的总数',
    authorisation: 'signedIn',
    audit: 'reads',
    query: ledgerQuery,
    response: ledgerPage,
    async handle({ query: { cursor, limit, ...filter }, caller }) {
      const { rows, totals, next } = await queries.ledger(caller.actor, filterOf(filter), { limit, after: cursor });
      return { rows: [...rows], totals, ...(next && { nextCursor: writeCursor(next) }) };
    },
  });
