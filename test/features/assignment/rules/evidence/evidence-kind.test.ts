import { claimedKind, hasContentOf } from '../../../../../features/assignment/rules/evidence/evidence-kind';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['现场照片.JPG', 'jpg'],
  ['a.jpeg', 'jpg'],
  ['台账.xlsx', 'xlsx'],
  ['说明.txt', 'txt'],
  ['a.pdf.exe', undefined],
  ['a.zip', undefined],
  ['a.svg', undefined],
  ['a.html', undefined],
  ['a.docm', undefined],
  ['pdf', undefined],
])('%s claims to be %s', (name, kind) => {
  expect(claimedKind(name)).toBe(kind);
});

const CONTENT = {
  pdf: bytes('%PDF-1.7\n'),
  jpg: bytes('\xff\xd8\xff\xe0'),
  png: bytes('\x89PNG\r\n\x1a\n'),
  heic: bytes('\0\0\0\x18ftypheic'),
  docx: bytes('PK\x03\x04[Content_Types].xml word/document.xml'),
  xlsx: bytes('PK\x03\x04[Content_Types].xml xl/workbook.xml'),
  doc: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  xls: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  txt: utf8('已到村到组\r\n\t第二行'),
} as const;

test('each kind is known by its content, and by no other', () => {
  const kinds = Object.keys(CONTENT) as (keyof typeof CONTENT)[];
  for (const kind of kinds) {
    const others = kinds.filter((other) => hasContentOf(other, CONTENT[kind]));
    // Office before 2007 wrote both its kinds alike; a signature of printable characters alone is text as well.
    expect(others.filter((other) => other !== kind && other !== 'txt')).toEqual(kind === 'doc' ? ['xls'] : kind === 'xls' ? ['doc'] : []);
    expect(others).toContain(kind);
  }
});

test('macros, other packages and bytes that are no text are refused', () => {
  expect(hasContentOf('docx', bytes('PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin'))).toBe(false);
  expect(hasContentOf('xlsx', bytes('PK\x03\x04[Content_Types].xml word/document.xml'))).toBe(false);
  expect(hasContentOf('docx', bytes('PK\x03\x04 photo.jpg'))).toBe(false);
  expect(hasContentOf('txt', bytes('MZ\x90\0\x03'))).toBe(false);
  expect(hasContentOf('txt', Uint8Array.from([0xd2, 0xd1, 0xb0, 0xec]))).toBe(true);
});
