import type { Line } from './lines';
import { concat, slice } from './passage';

/** A number that white space alone sets off from the words of its item (1　修建村道 · 2　疏通沟渠). */
const NUMBER = /^(\d{1,3})[“《\u4e00-\u9fff]/;

function numberOf({ passage, cells }: Line): number | undefined {
  const figures = cells.length > 1 ? undefined : NUMBER.exec(passage.text)?.[1];
  const end = figures?.length ?? 0;
  return figures !== undefined && (passage.at[end] ?? 0) - (passage.at[end - 1] ?? 0) > 1 ? Number(figures) : undefined;
}

/** Lines that begin with such numbers, one after the other, with the sign that other notices set behind them; other lines stay. */
export function dotSpacedOrdinals(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map(numberOf);
  const all = new Set(numbers);
  if (!all.has(1) || !all.has(2)) return lines;
  return lines.map((line, at) => {
    const number = numbers[at];
    if (number === undefined || !(all.has(number - 1) || all.has(number + 1))) return line;
    const { passage } = line;
    const end = String(number).length;
    const dot = { text: '.', at: [passage.at[end - 1] ?? 0], source: passage.source };
    return { ...line, passage: concat([slice(passage, 0, end), dot, slice(passage, end)]) };
  });
}
