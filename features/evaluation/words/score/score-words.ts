import type { AdjustmentProblem } from '../../rules/score/adjustment-refusal';
import type { Points } from '../../rules/score/score-list';

/** Whole hundredths as they are printed: 4,000 is `40.00`. Nothing is rounded here. */
const scoreText = (points: Points): string => {
  const size = String(Math.abs(points)).padStart(3, '0');
  return `${points < 0 ? '−' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};

export function adjustmentProblemText(problem: AdjustmentProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return '这个单位没有这一项';
    case 'leftOut':
      return '这一项对这个单位不计分，不能调整';
    case 'nothing':
      return '请填写加减多少分，形如 +1.5 或 -2，不能是 0';
    case 'tooMuch':
      return `最多加减 ${scoreText(problem.cap)} 分（这一项的封顶分）`;
  }
}
