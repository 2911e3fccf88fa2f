import type { Paragraph } from '../../text/paragraphs';
import { concat, type Passage } from '../../text/passage';
import { looksLikeUnit } from '../../values/unit-name';
import { LABELS, type LabelKind } from '../../vocabulary/labels';
import { areAllHeads, headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import { isUnitColumn } from '../column';

interface Field {
  /** Undefined for a label that no list has. */
  readonly kind: LabelKind | undefined;
  readonly label: Passage;
  readonly value: Passage;
}

/** Whether the words beside a label are the head of another column (承办单位 | 决策时间), and no value. */
const isHeadOfOther = (text: string): boolean => (HEAD_OF_OTHER.test(text) || /(?:名称|依据|备注)$/.test(text)) && !looksLikeUnit(text);
const HEAD_OF_OTHER = /^(?!各|有关|相关)[\u4e00-\u9fff]{0,4}(?:时间|时限|期限|日期|单位|部门)$/;

/** The fields of a row that holds labels with their values beside them (承办单位 | 县水利局 | 办理时限 | 6月底前); undefined for any other row. */
function fieldsOf({ cells }: Paragraph): Field[] | undefined {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell.text !== '') + 1);
  if (filled.length > 2 && areAllHeads(filled)) return undefined;
  const fields: Field[] = [];
  for (let at = 0; at < filled.length; at += 2) {
    const [label, value] = [filled[at], filled[at + 1]];
    const kind = label && columnKind(label.text);
    if (!label || (kind === undefined && (at === 0 || headHint(label.text) === undefined))) return undefined;
    if (value && (columnKind(value.text) !== undefined || isHeadOfOther(value.text))) return undefined;
    if (value) fields.push({ kind, label, value });
  }
  return fields.length > 0 ? fields : undefined;
}

/** A field as a line of a notice writes it: with the usual word for its kind and a colon. */
function lineOf({ kind, label, value }: Field): Paragraph {
  const words = `${kind === undefined ? label.text : (LABELS[kind][0] ?? '')}：`;
  const at = label.at[0] ?? 0;
  return { passage: concat([{ text: words, at: Array.from(words, () => at), source: label.source }, value]), cells: [] };
}

/**
 * Cards of tasks (督办单): tables that stand a task's labels below one another, each with its value beside it. They are turned into lines 督办事项：…,
 * 责任单位：…; rows of other tables stay.
 */
export function splitCards(paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (let from = 0; from < paragraphs.length;) {
    const fields: Field[] = [];
    let end = from;
    for (; end < paragraphs.length; end += 1) {
      const paragraph = paragraphs[end];
      const more = paragraph && paragraph.cells.length > 1 ? fieldsOf(paragraph) : undefined;
      if (!more) break;
      fields.push(...more);
    }
    const isCard = fields.some(({ kind }) => kind === 'title') && fields.some(({ kind }) => kind !== undefined && isUnitColumn(kind));
    if (end > from && isCard) lines.push(...fields.map(lineOf));
    else lines.push(...paragraphs.slice(from, Math.max(end, from + 1)));
    from = Math.max(end, from + 1);
  }
  return lines;
}
