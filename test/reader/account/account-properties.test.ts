import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readNotice } from '../../../reader/read-notice';
import { lineCounter } from '../../../reader/source-lines';
import { foldText } from '../../../reader/text/fold-text';

const folder = path.resolve(__dirname, '../../fixtures/notices');
const fixtures = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [readFileSync(path.join(folder, file), 'utf8')] : []));

const pieces = fc.constantFrom('一、', '（一）', '1.', '责任单位：', '完成时限：', '县税务局', '各乡镇', '、', '。', '（', '）', '\n', '\r\n', '\f', '\t', '|', ' ', '2024年6月底前', '附件：', '附件1', '序号', '— 1 —', '\u0000', '😀'); // prettier-ignore
const noise = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 80 }).map((parts) => parts.join(''));
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
/** A notice with pieces cut out or replaced. */
const mutated = fc.tuple(fc.constantFrom(...fixtures), fc.array(fc.tuple(place, fc.nat(60), fc.oneof(pieces, fc.constant(''))), { maxLength: 8 })).map(([text, changes]) =>
  changes.reduce((at, [share, length, piece]) => {
    const from = Math.floor(share * at.length);
    return at.slice(0, from) + piece + at.slice(from + length);
  }, text),
); // prettier-ignore

describe('the account of a notice', () => {
  it('holds every line that has words once, in the order of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(noise, mutated), (text) => {
        let end = 0;
        let outside = '';
        for (const { span } of readNotice(text).account) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          outside += `${text.slice(end, span.start)}\n`;
          end = span.end;
        }
        outside += text.slice(end);
        expect(foldText(outside, 0, outside.length).text).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('on the notices that are read right nearly no line is left over', () => {
    const unread = fixtures.flatMap((text) => readNotice(text).account.filter(({ as }) => as === 'unread'));
    expect(unread.length).toBeLessThanOrEqual(fixtures.length * 0.1);
  });
});

const FIGURES = [...'一二三四五六七八九'];
const TITLES = ['修建北河水渠', '改造城南泵站', '清理东湖淤泥', '加固石坝护坡', '更换老旧水管', '铺设村组道路'];
const UNITS = ['县水利局', '县住建局', '县财政局', '县交通局', '县教育局', '县民政局'];

interface Told {
  readonly text: string;
  /** A part of the text that is lost or renamed. */
  readonly parts: readonly (readonly [part: string, instead: string])[];
}

const HEAD = '某县人民政府办公室关于做好重点工作的通知\n某政办发〔2026〕9号\n各乡镇人民政府：\n';
const LAYOUTS: Readonly<Record<string, (count: number, at: number) => Told>> = {
  'labels on lines': (count, at) => ({
    text: `${HEAD}一、工作任务\n${TITLES.slice(0, count).map((title, n) => `（${FIGURES[n]}）${title}\n责任单位：${UNITS[n]}\n完成时限：2026年${n + 3}月28日前\n`).join('')}`,
    parts: [[`责任单位：${UNITS[at]}`, `有关方面：${UNITS[at]}`], [`完成时限：2026年${at + 3}`, `何时办完：2026年${at + 3}`], ['一、工作任务\n', ''], [`（${FIGURES[at]}）`, '']],
  }),
  'labels in brackets': (count, at) => ({
    text: `${HEAD}一、工作任务\n${TITLES.slice(0, count).map((title, n) => `${n + 1}.${title}。按设计施工。（责任单位：${UNITS[n]}；完成时限：2026年${n + 3}月28日前）\n`).join('')}`,
    parts: [[`（责任单位：${UNITS[at]}`, `（有关方面：${UNITS[at]}`], ['一、工作任务\n', ''], [`\n${at + 1}.`, `${at + 1}.`]],
  }),
  'a table with tabs': (count, at) => ({
    text: `${HEAD}序号\t重点任务\t责任单位\t完成时限\n${TITLES.slice(0, count).map((title, n) => `${n + 1}\t${title}\t${UNITS[n]}\t2026年${n + 3}月28日前\n`).join('')}`,
    parts: [['责任单位', '何人'], ['序号\t重点任务\t责任单位\t完成时限\n', ''], [`\t${UNITS[at]}`, ` ${UNITS[at]}`], [`${at + 1}\t${TITLES[at]}`, `${at + 1} ${TITLES[at]}`]],
  }),
}; // prettier-ignore

const one = fc.record({
  layout: fc.constantFrom(...Object.keys(LAYOUTS)),
  count: fc.integer({ min: 3, max: 6 }),
  at: fc.nat(2),
  part: fc.nat(3),
});

describe('a notice in which a label is renamed, a separator lost or a heading missing', () => {
  it('loses no task without a finding at its lines', () => {
    fc.assert(
      fc.property(one, ({ layout, count, at, part }) => {
        const told = LAYOUTS[layout]?.(count, at) ?? { text: '', parts: [] };
        const [from, to] = told.parts[part % told.parts.length] ?? ['', ''];
        expect(told.text).toContain(from);
        const text = told.text.replace(from, to);
        const { tasks, findings } = readNotice(text);
        const lineOf = lineCounter(text);
        const lines = new Set(findings.flatMap(({ severity, line }) => (severity === 'info' || line === undefined ? [] : [line])));
        const silent = TITLES.slice(0, count).filter((title, n) => {
          const line = lineOf(text.indexOf(title));
          const next = n + 1 < count ? lineOf(text.indexOf(TITLES[n + 1] ?? '')) : Infinity;
          const isTold = [...lines].some((where) => where >= line && where < Math.max(next, line + 1));
          return !tasks.some((task) => task.title.endsWith(title) && task.units.length > 0) && !isTold;
        });
        expect([layout, from, silent]).toEqual([layout, from, []]);
      }),
      { numRuns: 150 },
    );
  });
});
