import { parseDay } from '../../../../core/calendar/civil-day';
import { readUnitsFile } from '../../../../features/directory/files/read-directory';
import {
  CONTACTS,
  UNITS,
  both,
  code,
  contactLine,
  contacts,
  gbk,
  take,
  unitLine,
  units,
  whole,
  withLine,
  type Given,
} from '../support/files';

const plain = take({});

test('the sound files that every case changes a little are taken', () => {
  expect(plain.said).toEqual([]);
  expect([plain.rows.units.length, plain.rows.contacts.length]).toEqual([3, 4]);
});

const TAKEN: readonly (readonly [string, Given])[] = [
  ['UTF-8 with its mark and CR LF', both((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)],
  ['UTF-16 with tabs (Unicode 文本)', both((text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))],
  ['UTF-16 without its mark', both((text) => Buffer.from(text.replaceAll(',', '\t'), 'utf16le'))],
  ['tabs', both((text) => text.replaceAll(',', '\t'))],
  ['semicolons', both((text) => text.replaceAll(',', ';'))],
  ['CR of old files', both((text) => text.replaceAll('\n', '\r'))],
  ['line ends of both kinds', both((text) => text.replace('\n', '\r\n'))],
  ['commas behind header and rows', both((text) => text.replaceAll('\n', ',,\n'))],
  ['commas behind the rows alone', both((text) => text.replaceAll('\n', ',\n').replace(',\n', '\n'))],
  [
    'rows without their last commas',
    { units: whole(UNITS), contacts: whole(CONTACTS.map((line, at) => (at > 0 ? line.replace(/,+$/, '') : line))) },
  ],
  ['empty rows of commas, of spaces and of nothing', both((text) => `${text}\n,,,,\n  ,\u3000,,,\n\n,,,,\n`)],
  ['empty rows above the header', both((text) => `\n,,,,\n${text}`)],
  ['the line sep=', both((text) => `sep=,\n${text}`)],
  ['the line sep= with a semicolon', both((text) => `sep=;\r\n${text.replaceAll(',', ';')}`)],
  ['the line sep= of a file saved again', both((text) => `"sep=,",,,\n${text}`)],
  ['full-width figures and letters in a code', code('００１２', '0012')],
  ['a code with full-width letters on the other side', code('JYJ', 'ＪＹＪ')],
  ['Ｂ岗', contacts((lines) => lines.map((line) => line.replace('B岗', 'Ｂ岗')))],
  ['a no-break space behind a code', unitLine('JYJ\u00a0,青禾县教育局,部门,,县教育局')],
  ['an ideographic space behind a name', unitLine('JYJ,青禾县教育局\u3000,部门,,县教育局')],
  ['an ideographic space around an alias', unitLine('JYJ,青禾县教育局,部门,,\u3000县教育局\u3000、')],
  ['a space inside a Chinese name', unitLine('JYJ,青禾县 教育局,部门,,县教育局')],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u200e', '\u2066', '\u180e'].map(
    (mark) =>
      [
        `U+${mark.charCodeAt(0).toString(16)} in names and words`,
        {
          units: whole(withLine(UNITS, 3, `J${mark}YJ,青禾县${mark}教育局${mark},部${mark}门,,${mark}县教育局`)),
          contacts: whole(withLine(CONTACTS, 3, `JYJ${mark},乙${mark}教一,督办${mark}联系人,jyj1@qh${mark}.example,${mark},`)),
        },
      ] as const,
  ),
  ['a space inside the name of a person', contactLine('JYJ,乙\u3000教一,督办联系人,jyj1@qh.example,,')],
  ['white space in headers', units((lines) => withLine(lines, 1, '单位代码\u00a0,单位\u3000名称, 类别 ,上级代码,别\u200b名'))],
  ['a line break in a header', units((lines) => withLine(lines, 1, '单位代码,"单位\n名称",类别,上级代码,别名'))],
  ['a full-width @, white space and capitals in an address', contactLine('JYJ,乙教一,督办联系人,\u00a0JYJ1＠QH．Example\u3000,,')],
  ['别名 with commas inside quotes', units((lines) => lines.map((line) => line.replace(/,县教育局$/, ',"县教育局"')))],
];
test.each(TAKEN)('%s: the same rows as of the sound files', (_name, given) => {
  const { rows, said } = take(given);
  expect(said).toEqual([]);
  const codeless = (text: string) => JSON.parse(text.replaceAll('0012', 'JYJ').replaceAll(/"line":\d+/g, '"line":0')) as object;
  expect(codeless(JSON.stringify(rows))).toEqual(codeless(JSON.stringify(plain.rows)));
});

test('Chinese in GBK is read', () => {
  const read = readUnitsFile(gbk('单位代码,单位名称,类别\nSWJ,税局,部门\n'));
  expect([read.problems, read.rows]).toEqual([[], [{ line: 2, code: 'SWJ', name: '税局', kind: 'bureau', aliases: [] }]]);
});

test.each([
  '2026-01-01',
  '2026/1/1',
  '2026.1.1',
  '2026年1月1日',
  '2026 年 1 月 1 日',
  '20260101',
  '2026/1/1 0:00',
  '2026-01-01 00:00:00',
  '２０２６年１月１日',
  '2026-1-1T00:00:00.000',
])('the day %s is the first of January 2026', (day) => {
  const { rows, said } = take(contactLine(`JYJ,乙教一,督办联系人,jyj1@qh.example,${day},长期`));
  expect(said).toEqual([]);
  expect(rows.contacts[1]).toMatchObject({ fromDay: parseDay('2026-01-01') });
  expect(rows.contacts[1]).not.toHaveProperty('toDay');
});

test('a quoted cell with quotes, commas and a line break counts its lines right', () => {
  const { rows, said } = take(
    units((lines) => [...withLine(lines, 3, 'JYJ,"青禾县""双减""办",部门,,"县教育局,\n县教体局"'), 'XX,坏,衙门,,']),
  );
  expect(said).toEqual([expect.stringMatching(/^单位名录第 6 行“类别”列：“衙门”不是类别/)]);
  expect(rows.units[1]).toMatchObject({ line: 3, name: '青禾县"双减"办', aliases: ['县教育局', '县教体局'] });
});

test('several persons may hold one duty, and one person duties in several units', () => {
  const { said } = take(contacts((lines) => [...lines, 'JYJ,乙教九,督办联系人,jyj9@qh.example,,', 'SLJ,乙教一,B岗,jyj1@qh.example,,']));
  expect(said).toEqual([]);
});
