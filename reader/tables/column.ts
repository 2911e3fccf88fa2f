import type { UnitRole } from '../../core/directory/unit';
import type { LabelKind } from '../vocabulary/labels';

/**
 * What a column holds: a label's kind, the running number, words without a known head, the name of a group of tasks, how the task is assessed, the figure
 * it is to reach and its measure, or what is no part of it (points, places, days).
 */
export type Column = LabelKind | 'number' | 'other' | 'group' | 'standard' | 'target' | 'measure' | 'aside';

/** Whether a column holds words of a task, not units, days or numbers. */
export const isWordColumn = (column: Column): boolean =>
  column === 'title' || column === 'body' || column === 'other' || column === 'group';

/** Whether a column holds units. */
export const isUnitColumn = (column: Column): column is UnitRole =>
  column === 'lead' || column === 'responsible' || column === 'cooperating';
