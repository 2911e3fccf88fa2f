import { dayText, instantText } from '../../../core/words/days';
import { percentText, progressColumns } from '../../figures/words/figure-words';
import type { UnitStanding } from '../rules/results/evaluation-result';
import type { Statement } from '../use-cases/evaluation-rows';
import { roundedRate } from './standing-table';

/** What somebody said, with who it was and when (epoch milliseconds). */
export const saidText = (text: string, by: string | null | undefined, atMs: number): string =>
  `${text}（${by ?? ''}，${instantText(atMs)}）`;

/** What a unit was shown of itself: its row of the preview. */
export function shownText({ draft }: Statement): string {
  const unit = draft as Partial<UnitStanding>;
  const rate = roundedRate(unit as UnitStanding);
  return [
    unit.quota === undefined ? '' : `${progressColumns.quota} ${unit.quota} 人`,
    unit.paid === undefined ? '' : `${progressColumns.paid} ${unit.paid} 人`,
    rate === undefined ? '' : `${progressColumns.rate} ${percentText(rate)}`,
    unit.rank === undefined ? '' : `第 ${unit.rank} 名`,
    unit.personsShort === undefined ? '' : `离目标差 ${unit.personsShort} 人`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

interface Line {
  readonly term: string;
  readonly text: string;
}

/** The window of a unit, line by line: what it was shown, until when it could state its case, what it stated, and what was answered. */
export function statementLines(one: Statement): readonly Line[] {
  return [
    { term: '送达的草稿', text: shownText(one) },
    { term: '陈述期', text: `${instantText(one.shownAtMs)} 送达，${dayText(one.untilDay)} 24:00 截止` },
    ...(one.releasedAtMs === undefined ? [] : [{ term: '结果', text: '再出的预览不再列入' }]),
    ...(one.text === undefined || one.statedAtMs === undefined
      ? []
      : [{ term: one.isLate ? '迟到的陈述' : '陈述', text: saidText(one.text, one.statedBy, one.statedAtMs) }]),
    ...(one.answer === undefined || one.answeredAtMs === undefined
      ? []
      : [{ term: one.isUpheld ? '答复：采纳' : '答复：不采纳', text: saidText(one.answer, one.answeredBy, one.answeredAtMs) }]),
  ];
}
