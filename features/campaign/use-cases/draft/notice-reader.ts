import type { Notice } from '../../../../reader/notice';

/** What a person hands in: a file by the name that it had, or a text. */
export type GivenNotice = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string };

/** The notice in it with its text, or the sentence why it cannot be read. */
export type ReadOutcome = { readonly text: string; readonly notice: Notice } | { readonly unreadable: string };

/** Reads a notice in a process of its own, with limits of time and memory. */
export type NoticeReader = (given: GivenNotice) => Promise<ReadOutcome>;
