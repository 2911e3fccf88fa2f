/** A letter that is worth something for minutes (登录邮件): it leaves at once whatever the hour, ahead of reminders, and is never sent after its time. Its text holds a secret. */
export interface UrgentLetter {
  readonly id: string;
  readonly to: { readonly personId: string; readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  /** Kept until the letter is over, and read by nobody but the dispatcher. */
  readonly mime: string;
  /** Why it cannot be sent at all. */
  readonly problem?: string;
  readonly validMinutes: number;
}

export interface UrgentLetters {
  /** Lays the letter into the outbox; the dispatcher finds it within half a second. */
  add(letter: UrgentLetter): Promise<void>;
  /** The person of this account has had such a letter: an alarm that none reaches him ends. */
  hasArrived(accountId: string): Promise<void>;
}

/** A transaction that offers it. */
export interface WithUrgentLetters {
  readonly urgentLetters: UrgentLetters;
}
