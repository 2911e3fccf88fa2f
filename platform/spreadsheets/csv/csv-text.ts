import { isStorable, withPlainLineBreaks } from '../../../core/text/storable';
import { isWorkbook } from '../workbook/kind';

/** Decodes the bytes of a text in whatever encoding; or says why they are none. */
export type DecodeText = (bytes: Uint8Array) => { readonly text: string } | { readonly unreadable: { readonly reason: string } };

/** Why a CSV file cannot be read: in its first line, or in the one that is named. */
export type CsvFault = 'workbook' | 'mixedEncoding' | 'noRows' | 'notText' | 'notStorable';

type CsvText = { readonly text: string } | { readonly line: number; readonly code: CsvFault };

const LF = 0x0a;
const HAN = /\p{Script=Han}/u;

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  yield bytes.subarray(start);
}

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The first line that is no UTF-8 although others are Chinese in UTF-8: parts of the file come from different programs. */
function lineOfOtherEncoding(bytes: Uint8Array): number | undefined {
  const texts = [...linesOf(bytes)].map(utf8);
  const other = texts.indexOf(undefined);
  return other >= 0 && texts.some((text) => text !== undefined && HAN.test(text)) ? other + 1 : undefined;
}

/** The text of a CSV file (UTF-8, UTF-16 or GB18030), its lines ending in LF; or why it is none, and in which line. */
export function readCsvText(bytes: Uint8Array, decodeText: DecodeText): CsvText {
  if (isWorkbook(bytes)) return { line: 1, code: 'workbook' };
  const isWide = bytes.includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe;
  const mixedAt = isWide ? undefined : lineOfOtherEncoding(bytes);
  if (mixedAt !== undefined) return { line: mixedAt, code: 'mixedEncoding' };
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return { line: 1, code: decoded.unreadable.reason === 'empty' ? 'noRows' : 'notText' };
  const text = withPlainLineBreaks(decoded.text);
  const badAt = isStorable(text) ? -1 : text.split('\n').findIndex((line) => !isStorable(line));
  return badAt < 0 ? { text } : { line: badAt + 1, code: 'notStorable' };
}
