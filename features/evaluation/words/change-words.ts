import { percentText, progressColumns } from '../../figures/words/figure-words';
import type { UnitChange, UnitResult } from '../rules/results/result-changes';
import { markWords } from './evaluation-words';
import { SCORE, sumText } from './score/score-words';
import { PROPOSAL, roundedRate } from './standing-table';

const NONE = '无';

/** What a preview says of a unit, by what is compared. */
function said({ standing, owed, score }: UnitResult): Readonly<Record<string, string>> {
  const rate = standing && roundedRate(standing);
  const mark = standing?.mark ?? owed?.mark;
  return {
    [progressColumns.rank]: standing?.rank === undefined ? NONE : String(standing.rank),
    [progressColumns.quota]: standing?.quota === undefined ? NONE : String(standing.quota),
    [progressColumns.paid]: standing?.paid === undefined ? NONE : String(standing.paid),
    [progressColumns.rate]: rate === undefined ? NONE : percentText(rate),
    [progressColumns.short]: standing?.personsShort === undefined ? NONE : String(standing.personsShort),
    [PROPOSAL]: mark === undefined ? NONE : markWords[mark],
    [SCORE]: score === undefined ? NONE : sumText(score),
  };
}

/** What changed of a unit since the preview before: `排名 4→3，得分 67.50 / 80.00→70.00 / 80.00`. */
export function unitChangeText({ before, after }: UnitChange): string {
  if (!before) return '新列入';
  if (!after) return '不再列入';
  const [was, is] = [said(before), said(after)];
  const parts = Object.keys(is).flatMap((term) => (was[term] === is[term] ? [] : [`${term} ${was[term] ?? ''}→${is[term] ?? ''}`]));
  return parts.length === 0 ? '数据来源有变' : parts.join('，');
}
