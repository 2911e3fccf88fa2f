import { z } from 'zod';
import { cursorOf, optionalText, requiredDay } from '../../../api/http/schemas';
import { AUDIT_MARKS, type AuditFilter } from '../use-cases/audit-queries';

const day = requiredDay('日期').optional();

/** What the audit can be narrowed to, as the address and a form say it. */
export const auditFilter = z.object({
  from: day,
  to: day,
  actor: optionalText('办理人', 50),
  unit: optionalText('单位', 50),
  kind: z
    .string('种类不在可选范围内')
    .regex(/^[A-Za-z.]{1,60}$/, '种类不在可选范围内')
    .optional(),
  mark: z.enum(AUDIT_MARKS, '标记不在可选范围内').optional(),
  about: optionalText('对象编号', 80),
});

export const auditQuery = auditFilter.extend({ cursor: cursorOf(z.object({ entry: z.int().min(1) })).meta({ type: 'string' }) });

/** The filter as an address says it. */
export const filterParams = (filter: AuditFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
