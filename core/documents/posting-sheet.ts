/** What hangs on the wall of a villagers' group, or of a village (公示表): one page of A4. Every text is printed as it stands. */
export interface PostingSheet {
  readonly title: string;
  /** Whose sheet it is: 青山镇一村第三组. */
  readonly place: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** Lines of masked names, or why there are none. */
  readonly names?: readonly string[] | undefined;
  readonly notes: readonly string[];
  readonly signature: string;
}

/** Sets sheets as one file, a page each; the same ones give the same bytes. */
export type WriteSheets = (sheets: readonly PostingSheet[]) => Promise<Uint8Array>;
