import { boolean, having, instant, optional, table, text } from '../../../platform/postgres/table';

/** Whether sending is paused, and what was decided: one row. */
export const restoreEntities = [
  table('sending_pause', {
    primary: ['only_row'],
    columns: {
      only_row: having(boolean, 'true'),
      guarded_at: optional(instant),
      paused_at: optional(instant),
      reason: optional(text),
      sent_through: optional(instant),
      doubt_through: optional(instant),
      settled_through: optional(instant),
      admits_machine: having(boolean, 'false'),
    },
    checks: { sending_pause_only_row_check: 'only_row', sending_pause_reason_check: "reason in ('restored', 'unknownMachine')" },
  }),
];
