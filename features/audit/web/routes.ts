import type { Routes } from '../../../api/http/routes';
import type { AuditQueries } from '../use-cases/audit-queries';
import type { AuditDatabase } from '../use-cases/export-audit';
import { auditExport, auditPage } from './audit-pages';
import { listAudit } from './listAudit';

interface AuditWeb {
  readonly database: AuditDatabase;
  readonly queries: AuditQueries;
}

/** 审计. */
export const auditRoutes = ({ database, queries }: AuditWeb): Routes => ({
  endpoints: [listAudit(queries)],
  pages: [auditPage(queries), auditExport(database, queries)],
});
