import { XLSX } from '../../../../api/http/files/file-types';
import { page } from '../../../../api/http/page';
import { HttpProblem } from '../../../../api/http/problem';
import { dateText } from '../../../../core/words/days';
import { exportLedger, MOST_ROWS, wholeLedger } from '../../use-cases/export-ledger';
import { filterOf, ledgerFilter } from '../ledger-schemas';
import type { LedgerWeb } from '../task/task-page';
import { ledgerXlsx } from './ledger-xlsx';
import { filterText } from './filter-text';
import { PrintView } from './print-view';

const tooMany = (): HttpProblem =>
  new HttpProblem(422, 'tooMany', `筛选到的任务超过 ${MOST_ROWS} 项，一次导不完`, {
    detail: '请在台账里按通知或单位缩小范围后再导出、打印。',
  });

/** 台账导出: exactly what is filtered, in the columns of the office's own ledger. */
export const ledgerExport = ({ database, queries }: LedgerWeb) =>
  page({
    method: 'get',
    path: '/ledger/export',
    authorisation: 'signedIn',
    audit: 'writes through exportLedger',
    query: ledgerFilter,
    async handle({ query, caller }) {
      const whole = await exportLedger({ database, queries }, caller.actor, filterOf(query));
      if (!whole) throw tooMany();
      const day = dateText(await queries.day(caller.actor));
      return { file: { name: `督查台账-${day}.xlsx`, type: XLSX, content: ledgerXlsx(whole.rows) } };
    },
  });

/** 台账打印: everything that is filtered, for paper. */
export const ledgerPrint = ({ queries }: LedgerWeb) =>
  page({
    method: 'get',
    path: '/ledger/print',
    authorisation: 'signedIn',
    audit: 'reads',
    query: ledgerFilter,
    async handle({ query, caller }) {
      const [whole, campaigns, units, today] = await Promise.all([
        wholeLedger(queries, caller.actor, filterOf(query)),
        queries.campaigns(caller.actor),
        queries.units(caller.actor),
        queries.day(caller.actor),
      ]);
      if (!whole) throw tooMany();
      const { rows, totals } = whole;
      const shown = {
        rows,
        totals,
        today,
        office: campaigns[0]?.officeName ?? '',
        filter: query,
        narrowedTo: filterText(query, { campaigns, units }),
      };
      return { title: `督查台账 ${dateText(today)}`, section: '/ledger', body: <PrintView {...shown} /> };
    },
  });
