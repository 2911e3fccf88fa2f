/** What a report may be evidenced by (佐证材料): an extension of each kind of file, by which it is served. */
export type EvidenceKind = 'pdf' | 'jpg' | 'png' | 'heic' | 'docx' | 'xlsx' | 'doc' | 'xls' | 'txt';

/** As what a file is served, never as what it says itself; a photo is shown, everything else is saved. */
export const SERVED: Readonly<Record<EvidenceKind, { readonly type: string; readonly isShown?: true }>> = {
  pdf: { type: 'application/pdf' },
  jpg: { type: 'image/jpeg', isShown: true },
  png: { type: 'image/png', isShown: true },
  heic: { type: 'image/heic' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  doc: { type: 'application/msword' },
  xls: { type: 'application/vnd.ms-excel' },
  txt: { type: 'text/plain' },
};

/** The extensions of a file's name, and the kind that they claim. */
const CLAIMED: Readonly<Record<string, EvidenceKind>> = {
  pdf: 'pdf',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  heic: 'heic',
  heif: 'heic',
  docx: 'docx',
  xlsx: 'xlsx',
  doc: 'doc',
  xls: 'xls',
  txt: 'txt',
};

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const startsWith = (bytes: Uint8Array, ...codes: readonly number[]): boolean => codes.every((code, at) => bytes[at] === code);

/** An Office Open XML package (a zip whose directory names its parts) of this kind, and without macros. */
function isPackage(bytes: Uint8Array, folder: 'word/' | 'xl/'): boolean {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  const text = latin1(bytes);
  return text.includes('[Content_Types].xml') && text.includes(folder) && !text.includes('vbaProject.bin');
}

/** A compound file, as Office wrote it before 2007. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Text in UTF-8 or GB 18030, as Windows in China writes it: no control characters but tabs and line breaks. */
const isText = (bytes: Uint8Array): boolean =>
  ['utf-8', 'gb18030'].some((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return !/[\ufffd\p{Cc}]/u.test(text.replace(/[\t\n\f\r]/g, ''));
  });

/** How the content of each kind is recognised (file signatures). */
const IS_KIND: Readonly<Record<EvidenceKind, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => latin1(bytes.subarray(0, 1024)).includes('%PDF-'),
  jpg: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff),
  png: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  heic: (bytes) => /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(latin1(bytes.subarray(4, 12))),
  docx: (bytes) => isPackage(bytes, 'word/'),
  xlsx: (bytes) => isPackage(bytes, 'xl/'),
  doc: isCompound,
  xls: isCompound,
  txt: isText,
};

/** The kind that a file's name claims; undefined where it is none that is taken. */
export const claimedKind = (name: string): EvidenceKind | undefined => {
  const [, extension = ''] = /\.([a-z]{3,4})$/i.exec(name.trim()) ?? [];
  return CLAIMED[extension.toLowerCase()];
};

/** Whether a file is inside what its name says. */
export const hasContentOf = (kind: EvidenceKind, bytes: Uint8Array): boolean => IS_KIND[kind](bytes);
