import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkNotice } from '../../reader/check-notice';
import type { Notice, Span } from '../../reader/notice';
import { readNotice } from '../../reader/read-notice';
import { foldWords } from '../../reader/text/fold-text';

const folder = path.resolve(__dirname, '../fixtures/notices');
const texts = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [readFileSync(path.join(folder, file), 'utf8')] : []));
const calendar = { loadedYears: new Set([2024]), exceptions: new Map<number, boolean>() };

const spansOf = (notice: Notice): Span[] => [
  ...notice.headerAndFooter.map((value) => value.span),
  ...notice.tasks.flatMap((task) => [
    task.span,
    ...[...task.units, ...task.timePoints, ...task.targets].map((value) => value.span),
    ...(task.deadline.kind === 'none' ? [] : [task.deadline.span]),
    ...(task.posting ? [task.posting.span] : []),
  ]),
  ...notice.duties.map((duty) => duty.span),
  ...notice.numbering.flatMap(({ span, before }) => [span, ...(before ? [before] : [])]),
  ...notice.findings.flatMap((finding) => finding.span ?? []),
];

function readWhole(text: string): Notice {
  const notice = readNotice(text);
  return { ...notice, findings: checkNotice(notice, text, { calendar }) };
}

const PLACES = ['span', 'line', 'before', 'repeatedAt', 'beforeLine', 'firstLine'];
/** What a notice says, in folded words, without where it says it: width and white space are its own, its structure is not. */
const contents = (notice: Notice) =>
  JSON.parse(
    JSON.stringify(notice, (key, value: unknown) =>
      PLACES.includes(key) ? undefined : typeof value === 'string' ? foldWords(value) : value,
    ),
  ) as unknown;

const words = fc.constantFrom(
  '一、', '（一）', '1.', '（1）', '①', '责任单位：', '牵头单位：', '配合单位：', '完成时限：', '县税务局', '各乡镇', '、', '，', '。', '；', '（', '）', '[', ']', '【', '】', '\n', '\n\n', '\t', '|', ' ', '2024年6月底前', '2月30日', '长期',
  '每月20日前', '不低于', '60%', '100个', '以上', '附件：', '附件1', '关于', '通知', '序号', '任务', '负责', '按职责分工负责', '会同', '“', '”', '《', '第一章', '\u0000', '\ufeff', '😀', 'A', '9',
); // prettier-ignore
const noise = fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 120 }).map((parts) => parts.join(''));

/** A notice with pieces cut out, doubled, moved or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(120), fc.oneof(words, fc.constant(''), noise)), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((at, [place, length, piece]) => {
      const from = Math.floor(place * at.length);
      return at.slice(0, from) + piece + at.slice(from + length);
    }, text),
  );

describe('the notice reader', () => {
  it('never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        for (const { start, end } of spansOf(readWhole(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads 1,000 mutated notices, with every span inside the text', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const outside = spansOf(readWhole(text)).filter(({ start, end }) => start < 0 || end < start || end > text.length);
        expect(outside).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a unit’s span holds its name, or the words by which it is taken over', () => {
    for (const text of texts) {
      for (const unit of readNotice(text).tasks.flatMap((task) => task.units)) {
        const printed = text.slice(unit.span.start, unit.span.end).replace(/\s/g, '').replace(/—\d+—/, '').normalize('NFKC');
        if (unit.rule.endsWith('/same-as')) expect(printed).toMatch(/^(?:同|与|参照|见|按|依)/);
        else expect(printed).toBe(unit.name.normalize('NFKC'));
      }
    }
  });

  const widen = (text: string) =>
    text.replace(/[0-9A-Za-z%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/\./g, '．');
  const narrow = (text: string) => text.replace(/[（）：；]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const spaces: readonly (readonly [string, (text: string) => string])[] = [
    ['full width', widen],
    ['half-width punctuation', narrow],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['white space at the ends of lines', (text) => text.replace(/\n/g, ' \u3000\n')],
    ['a mark at the beginning', (text) => `\ufeff${text}`],
    ['indentation', (text) => text.replace(/\n(?=[^\n\t|])/g, '\n\u3000\u3000')],
    ['blank lines between paragraphs', (text) => text.replace(/\n/g, '\n\n')],
    ['white space around figures', (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=\d)/g, ' ')],
  ];

  it.each(spaces)('%s gives the same structure', (_, change) => {
    for (const text of texts) expect(contents(readNotice(change(text)))).toEqual(contents(readNotice(text)));
  });

  it('reads a notice of forty pages in one go', () => {
    const long = Array.from({ length: 3 }, () => texts.join('\n')).join('\n');
    expect(long.length).toBeGreaterThan(20_000);
    expect(readWhole(long).tasks.length).toBeGreaterThan(0);
  });
});
