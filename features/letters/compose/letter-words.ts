import { oneLine } from '../../../core/text/one-line';
import type { LetterLine } from '../rules/letter-line';
import type { LetterDraft } from '../use-cases/letter-composer';
import { eventOf } from '../words/item-words';
import { clip } from './clip';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';
import { type LetterView, lineWords } from './line-words';

/** What a letter says. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A county's office reads many subjects in a narrow column. */
const SUBJECT_CHARACTERS = 24;
const CLOSING = '本信由督办系统自动发送，请勿直接回复。办理情况请登录系统填报，已办理的请忽略。';
const subjectTitle = (lines: readonly LetterLine[]): string => clip(oneLine(lines[0]?.taskTitle ?? ''), SUBJECT_CHARACTERS);
const countOf = (lines: readonly LetterLine[], urgency: LetterLine['urgency']): number =>
  lines.filter((line) => line.urgency === urgency).length;

/** The first work day after a deadline is urged with a letter of its own name (催办函). */
const isUrging = (lines: readonly LetterLine[]): boolean => lines.some(({ rung }) => rung === 'o+1');

function digestHead(lines: readonly LetterLine[]): { readonly subject: string; readonly opening: string } {
  const overdue = countOf(lines, 'overdue');
  const counts = `今日${lines.length}件${overdue > 0 ? `、逾期${overdue}件` : ''}`;
  const more = lines.length > 1 ? '等' : '';
  const subject = `【${isUrging(lines) ? '催办函' : '督办'}】${counts}：${subjectTitle(lines)}${more}`;
  if (isUrging(lines))
    return { subject, opening: '以下事项中有的已超过办理时限，现予催办。请立即办理并报送；确有困难的，请说明原因和预计完成日期。' };
  if (overdue > 0) return { subject, opening: `今天有${lines.length}件督办事项，其中${overdue}件已逾期，请抓紧办理。` };
  return { subject, opening: `今天有${lines.length}件督办事项，请按时限办理。` };
}

function eventHead(lines: readonly LetterLine[]): { readonly subject: string; readonly opening: string } {
  const events = [...new Set(lines.map(({ rung }) => eventOf(rung).title))];
  const subject = `【督办】${events.join('、')}${lines.length > 1 ? `${lines.length}件` : ''}：${subjectTitle(lines)}${lines.length > 1 ? '等' : ''}`;
  return { subject, opening: [...new Set(lines.map(({ rung }) => eventOf(rung).ask))].join('') };
}

/** Words a letter (督办信): subject, plain text and html that say the same. */
export function letterWords({ kind, to, day, lines }: LetterDraft, publicUrl: string): LetterWords {
  const { subject, opening } = kind === 'event' ? eventHead(lines) : digestHead(lines);
  const view: LetterView = {
    name: oneLine(to.name),
    opening,
    closing: CLOSING,
    lines: lines.map((line, at) => lineWords(line, at + 1, day, publicUrl, kind)),
  };
  return { subject, text: letterText(view), html: letterHtml(view) };
}
