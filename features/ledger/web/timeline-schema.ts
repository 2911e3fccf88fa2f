import { z } from 'zod';
import { day, instant } from '../../../api/http/schemas';

/** Something that happened to a task (经过). */
export const timelineEntry = z
  .object({
    at: instant,
    kind: z.enum([
      'assigned',
      'signed',
      'reported',
      'countersigned',
      'sentBack',
      'accepted',
      'returned',
      'objected',
      'objectionAccepted',
      'objectionRefused',
      'extensionRequested',
      'extensionGranted',
      'extensionRefused',
      'deadlineShifted',
      'partGiven',
      'partDone',
      'suspended',
      'resumed',
      'struckOff',
      'terminated',
      'transferred',
      'takenOver',
      'urged',
      'instructed',
      'answered',
      'ended',
    ]),
    unitName: z.string(),
    about: z.string().nullable(),
    by: z.string().nullable(),
    note: z.string().nullable(),
    progress: z.string().nullable(),
    day: day.nullable(),
    isFinal: z.boolean(),
  })
  .meta({ id: 'TimelineEntry' });
