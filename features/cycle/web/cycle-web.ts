import type { ReadUnitTable } from '../../figures/use-cases/imports/figure-uploads';
import type { ConfirmDatabase } from '../use-cases/late-entries/confirm-late-entries';
import type { CyclePageDatabase } from '../use-cases/views/look-at-cycle';

/** What the pages of cycles work with. */
export interface CycleWeb {
  readonly database: ConfirmDatabase & CyclePageDatabase;
  readonly readTable: ReadUnitTable;
}
