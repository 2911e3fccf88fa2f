import type { Annex, OfficialDocument } from './official-document';
import type { PostingSheet } from './posting-sheet';

/** Why no PDF is made: this machine has no Chinese font that we know, or the font has not got these characters. A PDF with empty boxes is none. */
export type PdfRefusal = { readonly is: 'noFont' } | { readonly is: 'missingCharacters'; readonly characters: string };
export type PdfOutcome = { readonly bytes: Uint8Array } | { readonly refusal: PdfRefusal };

/** Sets documents as PDF: the same ones give the same bytes. `madeAtMs`: when it was made, epoch milliseconds. */
export interface WritePdf {
  readonly official: (document: OfficialDocument) => Promise<PdfOutcome>;
  /** Tables by themselves, each beginning a page. */
  readonly tables: (tables: readonly Annex[], madeAtMs: number) => Promise<PdfOutcome>;
  /** A page each. */
  readonly sheets: (sheets: readonly PostingSheet[], madeAtMs: number) => Promise<PdfOutcome>;
}
