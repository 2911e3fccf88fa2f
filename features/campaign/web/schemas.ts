import { z } from 'zod';
import { day, id, instant } from '../../../api/http/schemas';

/** A notice as lists show it. */
export const campaignRow = z.object({
  id,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issueDate: day,
  issuedAt: instant,
  state: z.enum(['open', 'closed']),
  tasks: z.int(),
  openTasks: z.int(),
});
