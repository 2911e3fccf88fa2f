import { boolean, having, instant, jsonb, newId, table, text, uuid } from '../../../platform/postgres/table';

/** Views of the ledger that people keep (保存的视图). */
export const ledgerEntities = [
  table('ledger_view', {
    primary: ['id'],
    columns: {
      id: newId,
      account_id: uuid,
      name: text,
      filter: jsonb,
      is_shared: having(boolean, 'false'),
      is_default: having(boolean, 'false'),
      saved_at: instant,
    },
    references: { account_id: 'account' },
    uniques: { ledger_view_name: ['account_id', 'name'] },
    indices: { ledger_view_default: { columns: ['account_id'], unique: true, where: 'is_default' } },
  }),
];
