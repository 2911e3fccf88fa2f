import type { EntitySchema } from 'typeorm';
import { accountEntities } from './account';
import { calendarEntities } from './calendar';
import { campaignEntities } from './campaign';
import { directoryEntities } from './directory';
import { letterEntities } from './letter';
import { obligationEntities } from './obligation';
import { operationEntities } from './operation';

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
  ...letterEntities,
  ...operationEntities,
];
