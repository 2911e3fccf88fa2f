import { parse } from '../../../api/http/input/parse';
import { page } from '../../../api/http/page';
import { notAllowed } from '../../../api/http/problem';
import { writeCursor } from '../../../api/http/schemas';
import type { Caller } from '../../../api/http/caller';
import { seenEntities } from '../rules/seen-entities';
import type { AuditFilter, AuditQueries, AuditReading } from '../use-cases/audit-queries';
import { type AuditDatabase, entriesOf, recordExport } from '../use-cases/export-audit';
import { auditCsv } from './audit-csv';
import { auditFilter, auditQuery, filterParams } from './audit-query';
import { AuditView } from './audit-view';

const ROWS = 12;
const section = '/audit';

/** What this caller reads of the audit; one without a part in it is refused once more. */
export function readingOf({ access }: Caller, filter: AuditFilter, before?: number): AuditReading {
  const entities = seenEntities(access);
  if (entities === undefined) throw notAllowed();
  return { entities, filter, before };
}

/** 审计: the entries, narrowed as the address says. */
export const auditPage = (queries: AuditQueries) =>
  page({
    method: 'get',
    path: '/audit',
    authorisation: { general: 'readAudit' },
    audit: 'reads',
    menu: { label: '审计', place: 47 },
    query: auditQuery,
    async handle({ query: { cursor, ...filter }, caller }) {
      const reading = readingOf(caller, filter, cursor?.entry);
      const found = await queries.list(caller.actor, reading, ROWS + 1);
      const rows = found.slice(0, ROWS);
      const address = filterParams(filter);
      const isFiltered = address.size > 0;
      const last = rows.at(-1);
      if (found.length > ROWS && last) address.set('cursor', writeCursor({ entry: last.id }));
      const next = address.has('cursor') ? `/audit?${address.toString()}` : undefined;
      return {
        title: '审计',
        section,
        body: <AuditView {...{ rows, filter, isFiltered, next }} seesAll={reading.entities === 'all'} />,
      };
    },
    showWrongQuery({ given: filter, problem: { title, more }, caller }) {
      const seesAll = readingOf(caller, {}).entities === 'all';
      const body = <AuditView rows={[]} filter={filter} isFiltered seesAll={seesAll} problem={{ title, errors: more.errors }} />;
      return Promise.resolve({ title: '审计', section, body });
    },
  });

/** What is filtered, all of it, as a file. */
export const auditExport = (database: AuditDatabase, queries: AuditQueries) =>
  page({
    method: 'post',
    path: '/audit/export',
    authorisation: { general: 'readAudit' },
    audit: 'writes through recordExport',
    async handle({ form, caller }) {
      const given = Object.fromEntries(Object.entries(form ?? {}).filter(([, value]) => value !== ''));
      const reading = readingOf(caller, parse(auditFilter, given, 'body'));
      await recordExport(database, caller.actor, reading);
      const content = auditCsv(entriesOf(queries, caller.actor, reading));
      return { file: { name: '审计记录.csv', type: 'text/csv; charset=utf-8', content } };
    },
  });
