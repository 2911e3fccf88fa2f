import { z } from 'zod';
import { day, id, instant } from '../../../../../api/http/schemas';

/** A part of what is owed, handed down to a unit below (分解事项). */
export const partShown = z
  .object({
    id,
    unitName: z.string(),
    text: z.string(),
    recordedAt: instant,
    by: z.string().nullable(),
    closedAt: instant.nullable(),
    closedBy: z.string().nullable(),
    dueDay: day,
    measure: z.string().nullable(),
    wanted: z.number().nullable(),
    state: z.enum(['open', 'done', 'withdrawn']),
    result: z.string().nullable(),
    figure: z.number().nullable(),
  })
  .meta({ id: 'Part', description: '分解事项：分给哪个下级单位、要办什么、要达到的数，办结的情况和数' });
