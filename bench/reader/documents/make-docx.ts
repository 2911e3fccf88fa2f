import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '');

/** A paragraph, numbered automatically when `list` names the level of the test's one list. */
export const paragraph = (text: string, list?: number): string =>
  `<w:p>${list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr></w:pPr>`}<w:r><w:t>${escape(text)}</w:t></w:r></w:p>`;

/** A table; a cell `^` goes on from the one above it. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string, below: string | undefined) => {
    const merge = text === '^' ? '<w:tcPr><w:vMerge/></w:tcPr>' : below === '^' ? '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' : '';
    const lines = text === '^' ? [''] : text.split('\n');
    return `<w:tc>${merge}${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row, index) => `<w:tr>${row.map((text, at) => cell(text, rows[index + 1]?.[at])).join('')}</w:tr>`).join('')}</w:tbl>`;
};

const LEVELS = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircleChinese', '%4'],
];

/** A .docx with the body given and one list: 一、 · （一） · 1. · ① */
export function makeDocx(body: string): Buffer {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const levels = LEVELS.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document ${space}><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(
        `<w:numbering ${space}><w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
      ),
    }),
  );
}
