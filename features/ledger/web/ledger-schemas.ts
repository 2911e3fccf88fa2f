import { z } from 'zod';
import { LATE_MARKS } from '../../../core/obligation/timing';
import type { LedgerFilter } from '../use-cases/ledger-queries';
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

const ledgerState = z.enum(['open', 'done', 'unsigned', 'toReview', 'extensionPending', 'suspended', ...LATE_MARKS], '状态不在可选范围内');

const ledgerSort = z
  .enum(['urgency', 'notice', 'open'], '排序不在可选范围内')
  .meta({ description: '排序：urgency 红灯在前，notice 按通知顺序，open 未办事项多的在前' });

const ledgerCursor = z.object({ rank: z.string().max(10), issuedAt: cursorInstant, campaignId: id, position: cursorPosition });

/** What the ledger can be narrowed to, as the API takes it. */
export const ledgerFilter = z.object({
  campaign: id.optional(),
  unit: id.optional(),
  state: ledgerState.optional(),
  colour: colour.optional(),
  kind: taskKind.optional(),
  text: optionalText('关键词', 100),
  sort: ledgerSort.optional(),
});

/** The filter as the queries take it. */
export const filterOf = ({ campaign, unit, state, colour: lit, kind, text, sort }: z.output<typeof ledgerFilter>): LedgerFilter => ({
  state,
  colour: lit,
  kind,
  text,
  sort,
  campaignId: campaign,
  unitId: unit,
});

const cursor = cursorOf(ledgerCursor).meta({ type: 'string' });

/** What the page of the ledger shows: the filter, and which columns. */
export const shownLedger = ledgerFilter.extend({ columns: z.enum(['usual', 'brief', 'full'], '列不在可选范围内').optional() });

/** A part of the ledger, as its page takes it; `view`: what was done to a saved view on the page before. */
export const ledgerPageQuery = shownLedger.extend({
  cursor,
  view: z.enum(['saved', 'changed', 'removed', 'none']).optional().catch(undefined),
});

/** A part of the ledger of the length that the API is asked for. */
export const ledgerQuery = ledgerFilter.extend({ cursor, limit });

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
    lateEntry: z.int().meta({ description: '补录几次' }),
    doneLate: z.int().meta({ description: '逾期办结几项' }),
    extensionsPending: z.int(),
    results: z.int(),
    resultsMet: z.int(),
    latestReport: z.object({ unitName: z.string(), occurredOn: day, text: z.string() }).nullable(),
    colour,
  })
  .meta({ id: 'LedgerRow' });

const ledgerTotals = z.object({
  tasks: z.int(),
  red: z.int(),
  yellow: z.int(),
  blue: z.int(),
  done: z.int(),
  lateEntry: z.int(),
  doneLate: z.int(),
});

export const ledgerPage = z
  .object({ rows: z.array(ledgerRow), totals: ledgerTotals, nextCursor: z.string().optional() })
  .meta({ id: 'LedgerPage' });
