import type { ChartPicture } from './line-chart';

/** Sets a document: the same one gives the same bytes of a .docx. */
export type WriteDocument = (document: OfficialDocument) => Promise<Uint8Array>;

/** A part of the body: a heading of one of the four levels (一、 （一） 1. （1）), or text. A heading of the third or fourth level may run on into its text. */
export interface BodyParagraph {
  readonly is: 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'text';
  readonly text: string;
}

/** A table of an annex: every cell is a text; numbers are set to the right. */
export interface AnnexTable {
  readonly columns: readonly { readonly head: string; readonly width: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** A long table: it stays upright whatever columns it has, its rows close to each other. */
  readonly isCompact?: boolean;
}

/** An annex (附件): it begins a page of its own. */
export interface Annex {
  readonly title: string;
  readonly paragraphs: readonly BodyParagraph[];
  readonly table?: AnnexTable;
  /** A chart, as wide as the text. */
  readonly picture?: ChartPicture;
  /** Printed below the table. */
  readonly notes?: readonly string[];
}

/** 版记. */
export interface Imprint {
  readonly copiesTo?: string;
  readonly printedBy: string;
  /** As it is printed: 2026年11月30日印发. */
  readonly printedOn: string;
}

/** What stands above the title: a red head with 文号, the head of a special report (第N期), that of a letter (函), or of a slip (督办单), which has no other title. */
export type DocumentHead =
  | { readonly is: 'slip'; readonly mark: string; readonly issuer: string; readonly date: string }
  | { readonly is: 'redHead'; readonly mark: string; readonly number: string }
  | { readonly is: 'specialReport'; readonly mark: string; readonly issue: string; readonly issuer: string; readonly date: string }
  | { readonly is: 'letter'; readonly mark: string; readonly number: string };

/** A line of the table of a slip: what it is about, and a paragraph each. */
export interface DocumentFact {
  readonly term: string;
  readonly lines: readonly string[];
}

/** An official document (公文) as its reader sees it; how it is set follows GB/T 9704-2012. Every text is printed as it stands. */
export interface OfficialDocument {
  readonly head: DocumentHead;
  readonly title: string;
  /** 主送机关, without its colon. */
  readonly addressees?: string;
  /** Stand above the body, as a table. */
  readonly facts?: readonly DocumentFact[];
  readonly body: readonly BodyParagraph[];
  readonly annexes: readonly Annex[];
  /** 发文机关署名 and 成文日期 (2026年11月30日). */
  readonly signature?: { readonly issuer: string; readonly date: string };
  readonly imprint?: Imprint;
  /** A draft says so on each page. */
  readonly isDraft: boolean;
  /** When it was made, epoch milliseconds: the same document has the same bytes. */
  readonly madeAtMs: number;
}
