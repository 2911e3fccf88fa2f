import type { Notice } from '../../../../reader/notice';

/** What a person hands in: a file by the name that it had, or a text. */
export type GivenNotice = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string };

/** The notice in it with its text, or the sentence why it cannot be read. */
export type ReadOutcome = { readonly text: string; readonly notice: Notice } | { readonly unreadable: string };

/** Reads notices, each in a process of its own with limits of time and memory. */
export interface NoticeReader {
  read(given: GivenNotice): Promise<ReadOutcome>;
  /** Starts the process of the next one before it is handed in. */
  getReady(): void;
}
