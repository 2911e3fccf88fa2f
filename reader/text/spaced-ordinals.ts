import { CHINESE_FIGURES } from '../../core/text/chinese-number';
import type { Line } from './lines';
import { readOrdinal } from '../structure/ordinal';
import { concat, hasGap, slice } from './passage';

/** A number that white space alone sets off from the words of its item (1　修建村道 · 2　疏通沟渠). */
const NUMBER = /^(\d{1,3})[“《\u4e00-\u9fff]/;

function numberOf({ passage, cells }: Line): number | undefined {
  const figures = cells.length > 1 ? undefined : NUMBER.exec(passage.text)?.[1];
  const end = figures?.length ?? 0;
  return figures !== undefined && (passage.at[end] ?? 0) - (passage.at[end - 1] ?? 0) > 1 ? Number(figures) : undefined;
}

const withSign = (line: Line, end: number, sign: string): Line => {
  const { passage } = line;
  const mark = { text: sign, at: [passage.at[end - 1] ?? 0], source: passage.source };
  return { ...line, passage: concat([slice(passage, 0, end), mark, slice(passage, end)]) };
};

/** What is counted with its number, set off by white space (建议第12号　关于供水的建议 · 目标1　复耕撂荒地), and how many lines have as much. */
const NAMED = new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)第?(?:\\d{1,4}|[${CHINESE_FIGURES}]{1,3})号?(?=[“《\\u4e00-\\u9fff])`);
const FEWEST_NAMED = 2;

function namedEnds(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const found = lines.flatMap((line) => {
    const [ordinal, word] = (line.cells.length > 1 ? null : NAMED.exec(line.passage.text)) ?? [];
    const isNamed = ordinal !== undefined && hasGap(line.passage, ordinal.length) && readOrdinal(`${ordinal}：《`)?.kind === 'named';
    return isNamed ? [{ line, word, end: ordinal.length }] : [];
  });
  const counts = new Map<string | undefined, number>();
  for (const { word } of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(found.flatMap(({ line, word, end }) => ((counts.get(word) ?? 0) >= FEWEST_NAMED ? [[line, end] as const] : [])));
}

/** Lines that begin with such numbers, one after the other, or several with what they count, with the sign that other notices set behind them; other lines stay. */
export function dotSpacedOrdinals(lines: readonly Line[]): readonly Line[] {
  const named = namedEnds(lines);
  const numbers = lines.map(numberOf);
  const all = new Set(numbers);
  const isList = all.has(1) && all.has(2);
  return lines.map((line, at) => {
    const end = named.get(line);
    if (end !== undefined) return withSign(line, end, '：');
    const number = numbers[at];
    const isItem = isList && number !== undefined && (all.has(number - 1) || all.has(number + 1));
    return isItem ? withSign(line, String(number).length, '.') : line;
  });
}
