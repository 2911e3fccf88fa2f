/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'html' | 'zip' | 'compound' | 'pdf' | 'rtf' | 'image' | 'archive' | 'program';

const HEADS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');

/** The kind of a file; text where nothing else is recognised. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, 2048));
  if (/^[\s\S]{0,1024}%PDF-/.test(head)) return 'pdf';
  const found = HEADS.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|div|p|table|meta)\b/i.test(head) ? 'html' : 'text';
}
