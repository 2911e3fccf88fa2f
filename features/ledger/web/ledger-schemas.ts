import { z } from 'zod';
import {
  assignmentState,
  colour,
  cursorInstant,
  cursorOf,
  cursorPosition,
  day,
  id,
  limit,
  obligationKind,
  optionalText,
  taskKind,
  taskState,
  unitRole,
} from '../../../api/http/schemas';

const ledgerState = z.enum(['open', 'done', 'unsigned', 'toReview', 'extensionPending', 'suspended'], '状态不在可选范围内');

const ledgerCursor = z.object({ issuedAt: cursorInstant, campaignId: id, position: cursorPosition });

/** What the ledger can be narrowed to, as the API takes it. */
export const ledgerQuery = z.object({
  campaign: id.optional(),
  unit: id.optional(),
  state: ledgerState.optional(),
  colour: colour.optional(),
  kind: taskKind.optional(),
  text: optionalText('关键词', 100),
  cursor: cursorOf(ledgerCursor).meta({ type: 'string' }),
  limit,
});

const ledgerUnit = z.object({ id, name: z.string(), role: unitRole, state: assignmentState });

const ledgerRow = z
  .object({
    taskId: id,
    campaignId: id,
    campaignTitle: z.string(),
    documentNumber: z.string().nullable(),
    kind: taskKind,
    ordinal: z.string(),
    title: z.string(),
    deadlineText: z.string().nullable(),
    state: taskState,
    units: z.array(ledgerUnit).readonly(),
    unitCount: z.int(),
    unsigned: z.int(),
    suspended: z.int(),
    struckOff: z.int(),
    nextDeadlineDay: day.nullable(),
    nextKind: obligationKind.nullable(),
    nextTitle: z.string().nullable(),
    open: z.int(),
    overdue: z.int(),
    toReview: z.int(),
    extensionsPending: z.int(),
    colour,
  })
  .meta({ id: 'LedgerRow' });

export const ledgerPage = z.object({ rows: z.array(ledgerRow), nextCursor: z.string().optional() }).meta({ id: 'LedgerPage' });
