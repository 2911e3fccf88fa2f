import { AREA_CAPACITIES, DUTIES } from '../../../core/directory/unit';
import { boolean, date, having, instant, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** 单位和人员名录. */
export const directoryEntities = [
  table('unit', {
    primary: ['id'],
    columns: {
      id: newId,
      code: text,
      name: text,
      kind: text,
      parent_id: optional(uuid),
      is_acted_for: having(boolean, 'false'),
      telephone: optional(text),
      to_day: optional(date),
      created_at: having(instant, 'clock_timestamp()'),
    },
    references: { parent_id: 'unit' },
    uniques: { unit_code_key: ['code'] },
    checks: {
      unit_kind_check: "kind in ('office', 'bureau', 'township', 'farm', 'village', 'section', 'other')",
    },
    indices: {
      unit_parent: { columns: ['parent_id'] },
      unit_name_without_end: { columns: ['name'], unique: true, where: '(to_day IS NULL)' },
    },
  }),
  table('unit_alias', {
    primary: ['alias'],
    columns: {
      alias: text,
      unit_id: uuid,
      remembered: having(boolean, 'false'),
    },
    references: { unit_id: 'unit' },
    indices: {
      unit_alias_unit: { columns: ['unit_id'] },
    },
  }),
  table('person', {
    primary: ['id'],
    columns: {
      id: newId,
      name: text,
      email: text,
      telephone: optional(text),
      created_at: having(instant, 'clock_timestamp()'),
    },
    uniques: { person_email_key: ['email'] },
  }),
  table('duty_holding', {
    primary: ['id'],
    columns: {
      id: newId,
      person_id: uuid,
      unit_id: uuid,
      duty: text,
      from_day: optional(date),
      to_day: optional(date),
    },
    references: { person_id: 'person', unit_id: 'unit' },
    uniques: { duty_holding_once: ['unit_id', 'duty', 'person_id', 'from_day'] },
    checks: {
      duty_holding_duty_check: `duty in (${DUTIES.map((duty) => `'${duty}'`).join(', ')})`,
    },
    indices: {
      duty_holding_person: { columns: ['person_id'] },
    },
  }),
  table('unit_pair', {
    primary: ['id'],
    columns: { id: newId, village_id: uuid, unit_id: uuid, from_day: optional(date), to_day: optional(date) },
    references: { village_id: 'unit', unit_id: 'unit' },
    uniques: { unit_pair_once: ['village_id', 'unit_id', 'from_day'] },
    indices: { unit_pair_unit: { columns: ['unit_id'] } },
  }),
  table('area_holding', {
    primary: ['id'],
    columns: {
      id: newId,
      person_id: uuid,
      unit_id: uuid,
      group_name: optional(text),
      capacity: text,
      from_day: optional(date),
      to_day: optional(date),
      closes_group: having(boolean, 'false'),
    },
    references: { person_id: 'person', unit_id: 'unit' },
    uniques: { area_holding_once: ['unit_id', 'group_name', 'capacity', 'person_id', 'from_day'] },
    checks: {
      area_holding_capacity_check: `capacity in (${AREA_CAPACITIES.map((capacity) => `'${capacity}'`).join(', ')})`,
    },
    indices: { area_holding_person: { columns: ['person_id'] } },
  }),
  table('directory_upload', {
    primary: ['id'],
    columns: { id: newId, account_id: uuid, file_names: text, content: jsonb, uploaded_at: instant },
    references: { account_id: 'account' },
    indices: {
      directory_upload_account: { columns: ['account_id'] },
    },
  }),
];
