import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { id, instant, limit, writeCursor } from '../../../api/http/schemas';
import { AUDIT_MARKS, type AuditQueries } from '../use-cases/audit-queries';
import { readingOf } from './audit-pages';
import { auditQuery } from './audit-query';

const fields = z.record(z.string(), z.unknown()).nullable();
const entry = z
  .object({
    id: z.int(),
    at: instant,
    actor: z.string(),
    by: z.string().nullable(),
    unitName: z.string().nullable(),
    kind: z.string(),
    entity: z.string(),
    entityId: z.string(),
    before: fields,
    after: fields,
    reason: z.string().nullable(),
    marks: z.array(z.enum(AUDIT_MARKS)).meta({ description: '补录、逾期办结、未成功' }),
    taskId: id.nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const listAudit = (queries: AuditQueries) =>
  endpoint({
    method: 'get',
    path: '/api/audit',
    tag: '审计',
    summary: '审计记录，新的在前；审计管理员只看到系统事项',
    authorisation: { general: 'readAudit' },
    audit: 'reads',
    query: auditQuery.extend({ limit }),
    response: z.object({ rows: z.array(entry), nextCursor: z.string().optional() }).meta({ id: 'AuditPage' }),
    async handle({ query: { cursor, limit: most, ...filter }, caller }) {
      const found = await queries.list(caller.actor, readingOf(caller, filter, cursor?.entry), most + 1);
      const rows = found.slice(0, most);
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => ({ ...row, marks: [...row.marks] })),
        ...(found.length > most && last && { nextCursor: writeCursor({ entry: last.id }) }),
      };
    },
  });
