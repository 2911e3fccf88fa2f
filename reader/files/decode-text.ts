import type { UnseenText } from '../notice';

/** A file that cannot be read, with the reason as a code and its parameters; worded in `unreadable-text.ts`. */
export type Unreadable =
  | { readonly reason: 'empty' }
  | { readonly reason: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly reason: 'tooLong'; readonly characters: number; readonly most: number }
  | { readonly reason: 'tooManyLines'; readonly lines: number; readonly most: number }
  | { readonly reason: 'notText' }
  | { readonly reason: 'controlCharacters'; readonly count: number }
  | { readonly reason: 'notStorable'; readonly line: number }
  | { readonly reason: 'scanned' }
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'unknownKind'; readonly kind: string }
  | { readonly reason: 'damaged'; readonly kind: string }
  | { readonly reason: 'tookTooLong'; readonly seconds: number }
  | { readonly reason: 'neededTooMuchMemory'; readonly mostMb: number };

export type Decoded = { readonly text: string; readonly unseen?: readonly UnseenText[] } | { readonly unreadable: Unreadable };

/** Largest text a notice may have; a 40-page notice has about 0.1 MB. */
export const MOST_TEXT_BYTES = 4 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

/** The share of bytes at even or odd places that are zero: UTF-16 shows itself by its figures and line breaks (一, U+4E00, has a zero of its own). */
function zeroShare(bytes: Uint8Array, odd: 0 | 1): number {
  const length = Math.min(bytes.length, 4096);
  let zeros = 0;
  for (let i = odd; i < length; i += 2) if (bytes[i] === 0) zeros += 1;
  return length < 2 ? 0 : zeros / (length / 2);
}

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

function utf16(bytes: Uint8Array): string | undefined {
  const whole = bytes.subarray(0, bytes.length & ~1);
  if (starts(bytes, 0xff, 0xfe)) return strict('utf-16le', whole);
  if (starts(bytes, 0xfe, 0xff)) return strict('utf-16be', whole);
  if (zeroShare(bytes, 1) > Math.max(0.02, 3 * zeroShare(bytes, 0))) return strict('utf-16le', whole);
  if (zeroShare(bytes, 0) > Math.max(0.02, 3 * zeroShare(bytes, 1))) return strict('utf-16be', whole);
  return undefined;
}

/** Control characters that no text has (line breaks, tabs and form feeds are text). */
function controlCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13 && code !== 26) count += 1;
  }
  return count;
}

/** Text in UTF-8 (with or without mark), UTF-16 or GB18030. What is no text in any of them is told so, never guessed. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { unreadable: { reason: 'empty' } };
  if (bytes.length > MOST_TEXT_BYTES) return { unreadable: { reason: 'tooLarge', bytes: bytes.length, most: MOST_TEXT_BYTES } };
  const utf8 = strict('utf-8', bytes);
  // Chinese that is sound UTF-8 is nothing else, even where a stray NUL makes it look like UTF-16.
  const text = utf8 !== undefined && /[^\p{ASCII}]/u.test(utf8) ? utf8 : (utf16(bytes) ?? utf8 ?? strict('gb18030', bytes));
  if (text === undefined) return { unreadable: { reason: 'notText' } };
  const controls = controlCount(text);
  if (controls > Math.max(20, text.length * 0.002)) return { unreadable: { reason: 'controlCharacters', count: controls } };
  const plain = text.replace(/^\ufeff/, '');
  return plain.trim() === '' ? { unreadable: { reason: 'empty' } } : { text: plain };
}
