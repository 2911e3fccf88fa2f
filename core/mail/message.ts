/** A message to one recipient: a plain text and html that says the same. */
export interface Message {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly dateMs: number;
  readonly text: string;
  readonly html: string;
  /** A calendar file (iCalendar, RFC 5545) that goes with it. */
  readonly calendarFile?: string;
  /** What the boundaries between the two are made of, so that the same message is the same bytes. */
  readonly boundary: string;
}

/** Makes the MIME (ASCII, CRLF) of a message; undefined where the address is not one valid address. The same message gives the same bytes. */
export type MakeMime = (message: Message) => string | undefined;
