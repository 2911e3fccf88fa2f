import type { ReadUnitTable } from '../../figures/use-cases/imports/figure-uploads';
import type { RecordDatabase } from '../use-cases/record-postings';
import type { CyclePageDatabase } from '../use-cases/views/look-at-cycle';

/** What the pages of cycles work with. */
export interface CycleWeb {
  readonly database: RecordDatabase & CyclePageDatabase;
  readonly readTable: ReadUnitTable;
}
