import type { AdjustmentProblem } from '../../rules/score/adjustment-refusal';
import type { ListProblem } from '../../rules/score/check-list';
import { COUNTED_KINDS } from '../../rules/score/score-list';
import { countedKindWords, scoredKindWords, scoreText } from './score-words';

/** Why points cannot be given or taken. */
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
    case 'again':
      return '已录入过一样的一条，正等第二人确认，没有再记；确要再加减的，请把理由写清';
  }
}

/** What is wrong with a list of indicators, naming the indicator. */
export function listProblemText(problem: ListProblem): string {
  switch (problem.kind) {
    case 'noIndicators':
      return '至少要有一项指标';
    case 'total':
      return '总分应大于 0，不超过 10000 分';
    case 'unknownFormula':
      return `“${problem.title}”：不认识算法“${problem.found}”，可以用：完成率、按时、扣分、人工`;
    case 'unknownUnits':
      return `“${problem.title}”：不认识适用单位“${problem.found}”，可以用：乡镇、村、部门`;
    case 'unknownObligation':
      return `“${problem.title}”：不认识事项“${problem.found}”，可以用：${COUNTED_KINDS.map((kind) => countedKindWords[kind]).join('、')}`;
    case 'noKey':
      return `“${problem.title}”没有代号`;
    case 'doubledKey':
      return `“${problem.title}”：代号和前面一项相同`;
    case 'noTitle':
      return `“${problem.title}”：没有写指标名称`;
    case 'doubledTitle':
      return `“${problem.title}”：同一类单位里有两项同名`;
    case 'noClause':
      return `“${problem.title}”：没有写通知里的依据条款`;
    case 'noUnits':
      return `“${problem.title}”：没有写适用单位`;
    case 'noObligations':
      return `“${problem.title}”：没有写计哪些事项`;
    case 'deduction':
      return `“${problem.title}”：扣分要写逾期、未办结各扣多少分，不能都是 0`;
    case 'weight':
      return `“${problem.title}”：分值应大于 0、不超过 10000 分，最多两位小数`;
    case 'capBelowZero':
      return `“${problem.title}”：封顶分不能低于 0`;
    case 'capBelowWeight':
      return `“${problem.title}”：封顶 ${scoreText(problem.cap)} 分，应在分值 ${scoreText(problem.weight)} 分和 10000 分之间`;
    case 'full':
      return `“${problem.title}”：得满分的完成率应大于 0％、不超过 1000％`;
    case 'sum':
      return `${scoredKindWords[problem.units]}的分值合计 ${scoreText(problem.sum)} 分，应为 ${scoreText(problem.total)} 分`;
  }
}
