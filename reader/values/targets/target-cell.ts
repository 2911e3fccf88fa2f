import type { NoticeTarget } from '../../notice';
import { type Passage, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import { AFTER_FIGURE, BEFORE_FIGURE, MEASURES } from '../../vocabulary/target-words';
import { anyOf } from './figure';

const BEFORE = new Map(BEFORE_FIGURE);
const AFTER = new Map(AFTER_FIGURE);
const MEASURE = `%|${anyOf(MEASURES)}`;
const CELL = new RegExp(
  `^(${anyOf([...BEFORE.keys()])})?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)((?:万|亿|千|百)?(?:${MEASURE})?)(${anyOf([...AFTER.keys()])})?$`,
);
const WHOLE_MEASURE = new RegExp(`^(?:万|亿|千|百)?(?:${MEASURE})$`);
/** The measure of an indicator, in brackets behind its name (地区生产总值（亿元）). */
const IN_BRACKETS = /（([^（）\d]{1,8})）$/;

/** Whether a cell is nothing but a figure, with or without a sign and a measure (158 · ≥12 · 8%以上). */
export const isFigureCell = (text: string): boolean => CELL.test(text);

/** Whether a cell is nothing but a measure (亿元 · % · 万人次). */
export const isMeasure = (text: string): boolean => WHOLE_MEASURE.test(text);

/** The goal that a cell of figures sets for the indicator of its row, in its own measure or that of the row; undefined where none is told. */
export function readTargetCell(cell: Passage, metric: Passage, rowMeasure: string): NoticeTarget | undefined {
  const [, sign = '', figures = '', own = '', behind = ''] = CELL.exec(cell.text) ?? [];
  const bracketed = IN_BRACKETS.exec(metric.text)?.[1] ?? '';
  const measure = [own, rowMeasure, isMeasure(bracketed) ? bracketed : ''].find((one) => one !== '');
  if (figures === '' || measure === undefined) return undefined;
  const value = Number(figures.replaceAll(',', ''));
  const quantity = measure === '%' ? { percent: value } : { value, unit: measure };
  return {
    metric: printed(metric),
    op: BEFORE.get(sign) ?? AFTER.get(behind) ?? '=',
    ...quantity,
    span: spanOf(cell),
    rule: 'column:target',
  };
}
