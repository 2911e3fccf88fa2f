import type { WriteDocument } from '../../../core/documents/official-document';
import type { WritePdf } from '../../../core/documents/pdf';
import type { LedgerQueries } from '../../ledger/use-cases/queries';
import type { DocumentDatabase } from '../use-cases/reminder-letters';

/** What the pages of documents work with. */
export interface DocumentsWeb {
  readonly database: DocumentDatabase;
  readonly tasks: Pick<LedgerQueries, 'task'>;
  readonly writeDocument: WriteDocument;
  readonly writePdf: WritePdf;
}

export const documentsPath = (taskId: string): string => `/tasks/${taskId}/documents`;
export const slipPath = (taskId: string): string => `/tasks/${taskId}/slip`;
export const letterPath = (id: string): string => `/reminder-letters/${id}`;
export const draftLetterPath = (assignmentId: string): string => `/assignments/${assignmentId}/reminder-letters`;
