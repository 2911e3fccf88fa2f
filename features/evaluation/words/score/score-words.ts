import { obligationKindWords } from '../../../../core/words/kinds';
import { lateMarkWords } from '../../../../core/words/late-marks';
import type { MetTiming } from '../../rules/results/obligation-standing';
import type { CountedKind, Formula, Points, ScoredKind } from '../../rules/score/score-list';
import type { IndicatorScore, ScoreState, UnitScore } from '../../rules/score/unit-score';

/** The name of the sheet, in menus, heads and files. */
export const SCORE_SHEET = '评分表';

/** Columns of a unit's sum, and of what it could reach. */
export const SCORE = '得分';
export const OUT_OF = '应得分';

/** Printed below a ranking that shows scores. */
export const SCORE_RANKS_NOBODY = '得分、应得分来自评分表；排名只看完成率，不看得分。';

export const scoredKindWords = { townships: '乡镇（场）', villages: '村（社区）', bureaus: '县直部门和其他单位' } as const satisfies Record<
  ScoredKind,
  string
>;

/** What indicators count. */
export const countedKindWords = { ...obligationKindWords, villagePosting: '村级公示' } as const satisfies Record<CountedKind, string>;

/** Without points. */
export const scoreStateWords = {
  scored: '已评分',
  nothingOwed: '无应办，不计',
  noFigures: '无数据，不计',
  notReported: '未报',
  notScored: '未评',
} as const satisfies Record<ScoreState, string>;

/** What became of an adjustment. */
export const adjustmentStateWords = { confirmed: '已确认', refused: '已退回，不计', undecided: '没有人确认，不计' } as const;

/** How an obligation was met. */
export const timingWords = {
  inTime: '按时',
  lateEntry: `按时（${lateMarkWords.lateEntry}）`,
  late: '逾期',
  open: '未办结',
} as const satisfies Record<MetTiming, string>;

/** Whole hundredths as they are printed: 4,000 is `40.00`. Nothing is rounded here. */
export const scoreText = (points: Points): string => {
  const size = String(Math.abs(points)).padStart(3, '0');
  return `${points < 0 ? '−' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};

/** With its sign: `+1.50`, `−2.00`. */
export const changeText = (points: Points): string => (points > 0 ? `+${scoreText(points)}` : scoreText(points));

const SIGNED = /^(?<sign>[+-]?)(?<whole>\d{1,4})(?:\.(?<part>\d{1,2}))?分?$/u;

/** Points as people write them (`-1.5`, `＋2`, `0.25分`) in hundredths, or undefined; no number passes through a float. */
export function readPoints(text: string): Points | undefined {
  const plain = text.trim().replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[−—－]/g, '-'); // prettier-ignore
  const { sign, whole, part = '' } = SIGNED.exec(plain)?.groups ?? {};
  if (whole === undefined) return undefined;
  const size = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' ? -size : size;
}

const kindsText = (kinds: readonly CountedKind[]): string => kinds.map((kind) => countedKindWords[kind]).join('、');

/** How an indicator is worked out, in a sentence. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'rate':
      return `分值 × 完成率 ÷ ${String(formula.full / 100)}％`;
    case 'inTime':
      return `分值 × 按时办结 ÷ 应办（${kindsText(formula.of)}；补录算按时）`;
    case 'deduction':
      return `分值起，${kindsText(formula.of)}逾期每项扣 ${scoreText(formula.perLate)}，未办结每项扣 ${scoreText(formula.perOpen)}，扣完为止`;
    case 'byHand':
      return '由两名考核人员评定';
  }
}

/** From what the automatic points come, in a few words. */
export function basisText({ state, rate, counts }: IndicatorScore): string {
  if (rate) return `缴费 ${rate.paid} 人，任务数 ${rate.quota} 人`;
  if (!counts) return state === 'scored' ? '人工评定' : scoreStateWords[state];
  const { inTime, lateEntries, late, open } = counts;
  const owed = inTime + lateEntries + late + open;
  if (owed === 0) return '没有应办事项';
  const marked = lateEntries === 0 ? '' : `（含补录 ${lateEntries}）`;
  return `应办 ${owed}，按时 ${inTime + lateEntries}${marked}，逾期 ${late}，未办结 ${open}`;
}

/** The points of an indicator, or why it has none. */
export const pointsOf = ({ points, state }: IndicatorScore): string => (points === undefined ? scoreStateWords[state] : scoreText(points));

/** 67.50 / 80.00; what is missing is said with it. */
export const sumText = ({ points, outOf, isComplete }: Pick<UnitScore, 'points' | 'outOf' | 'isComplete'>): string =>
  `${scoreText(points)} / ${scoreText(outOf)}${isComplete ? '' : '（不全）'}`;

/** What is to be said of a sum: an indicator that applies has no points. */
export const scoreNote = ({ isComplete }: Pick<UnitScore, 'isComplete'>): string => (isComplete ? '' : '得分不全');

/** How a sheet is to be read, printed under it. */
export const SCORE_NOTES: readonly string[] = [
  '注：每项得分四舍五入到 0.01 分，总分是各项得分之和，不再舍入；斜线后是应得分，不计的项目不在应得分里。',
  '按时看办理的那一天：延期批准的按新时限，中止期间不算，补录算按时并注明，没有确认的补录算未办结。未报、未评的没有得分，总分注明不全。',
  '村级公示每村每期算一项，乡镇（场）是所辖各村之和；清册里没有人要公示的村不算。',
  '调整要有理由和依据，由另一名考核人员确认以后才计；每项不低于 0 分、不高于封顶分。评分表不排名。',
];
