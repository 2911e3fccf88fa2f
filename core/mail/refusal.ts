/** At which point of a session a mail server said no: while connecting (greeting, STARTTLS), at the login, at MAIL FROM, at RCPT TO, or at the message. */
export type SmtpStage = 'connect' | 'login' | 'sender' | 'receiver' | 'message';

/** What a mail server said no with (拒收). `code` is its three figures; 0 where it ended the connection without a word. */
export interface Refusal {
  readonly stage: SmtpStage;
  readonly code: number;
  readonly reply: string;
}
