/** A letter in the built-in inbox, as a list shows it. */
export interface InboxRow {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly receivedAtMs: number;
}

export interface InboxLetter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

/** The built-in inbox as the pages need it. */
export interface Inbox {
  list(query: {
    readonly cursor?: string;
    readonly q?: string;
    readonly limit?: number;
  }): Promise<{ readonly rows: readonly InboxRow[]; readonly next?: string }>;
  read(id: string): Promise<InboxLetter | undefined>;
}
