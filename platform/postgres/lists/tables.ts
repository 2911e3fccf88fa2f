import type { EntitySchema } from 'typeorm';
import { accountEntities } from '../../../features/accounts/store/tables';
import { calendarEntities } from '../../../features/calendar/store/tables';
import { campaignEntities } from '../../../features/campaign/store/tables';
import { directoryEntities } from '../../../features/directory/store/tables';
import { letterEntities } from '../../../features/letters/store/tables';
import { assignmentEntities } from '../../../features/assignment/store/tables';
import { obligationEntities } from '../../../features/supervision/store/tables';
import { operationEntities } from '../../../features/operations/store/tables';

/**
 * Every table of the schema. The migrations make it; the drift test says when the two differ. What entities cannot say stands in the migrations alone:
 * row-level security, grants, functions and triggers, `nulls not distinct`, and the text of checks and of partial indices (compared by name).
 */
export const entities: readonly EntitySchema<Record<string, unknown>>[] = [
  ...calendarEntities,
  ...directoryEntities,
  ...accountEntities,
  ...campaignEntities,
  ...obligationEntities,
  ...assignmentEntities,
  ...letterEntities,
  ...operationEntities,
];
