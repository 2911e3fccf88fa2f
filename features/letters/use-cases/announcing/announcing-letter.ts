/** A letter that tells of something issued (印发通知), which no reminder stands behind. It leaves like one about an event; in doubt it is not repeated by itself: it waits for a person. */
export interface AnnouncingLetter {
  readonly id: string;
  readonly to: { readonly personId: string; readonly name: string; readonly address: string };
  /** What it tells of: nobody gets two letters about the same. */
  readonly about: string;
  readonly subject: string;
  readonly messageId: string;
  readonly mime: string;
  readonly text: string;
  /** Why it cannot be sent at all. */
  readonly problem?: string;
  /** Epoch milliseconds. */
  readonly sendAtMs: number;
}

export interface AnnouncingLetters {
  /** Lays the letters into the outbox; the dispatcher takes them from their time on. */
  add(letters: readonly AnnouncingLetter[]): Promise<void>;
}

/** A transaction that offers it. */
export interface WithAnnouncements {
  readonly announcements: AnnouncingLetters;
}
