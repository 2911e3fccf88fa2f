import type { PdfOutcome } from '../../../core/documents/pdf';
import { pdfRefusalText } from '../../../core/documents/pdf-words';
import { HttpProblem } from '../problem';
import type { ServedFile } from './serve-file';

/** A PDF that is handed out under a name without its ending; a problem where none could be made. */
export function pdfFile(name: string, outcome: PdfOutcome): ServedFile {
  if ('refusal' in outcome) throw new HttpProblem(503, 'noPdf', pdfRefusalText(outcome.refusal));
  return { name: `${name}.pdf`, type: 'application/pdf', content: outcome.bytes };
}
