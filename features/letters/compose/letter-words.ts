import { linkPath, passwordPath } from '../../../core/access/link-path';
import { oneLine } from '../../../core/text/one-line';
import { NO_SECRETS } from '../../../core/words/secrecy';
import type { LetterLine, LetterNotice } from '../rules/letter-line';
import { LETTER_LINK_DAYS } from '../rules/letter-link';
import type { LetterDraft } from '../use-cases/letter-composer';
import { eventOf } from '../words/item-words';
import { clip } from './clip';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';
import { type LetterPart, type LetterView, type LineWords, lineWords, noticeWords } from './line-words';

/** What a letter says. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface WordingOptions {
  /** Where the links point. */
  readonly publicUrl: string;
  /** Whether an answer to the letter reaches the office. */
  readonly takesReplies: boolean;
}

/** A county's office reads many subjects in a narrow column. */
const SUBJECT_CHARACTERS = 24;
const subjectTitle = (lines: readonly LetterLine[]): string => clip(oneLine(lines[0]?.taskTitle ?? ''), SUBJECT_CHARACTERS);
const countOf = (lines: readonly LetterLine[], urgency: LetterLine['urgency']): number =>
  lines.filter((line) => line.urgency === urgency).length;

/** The first work day after a deadline is urged with a letter of its own name (催办函). */
const isUrging = (lines: readonly LetterLine[]): boolean => lines.some(({ rung, audience }) => rung === 'o+1' && audience !== 'supporter');

/** Nothing in it is the reader's own to do: it is about villages to which his unit is paired. */
const isForSupporter = (lines: readonly LetterLine[]): boolean => lines.every(({ audience }) => audience === 'supporter');

interface Head {
  readonly heading: string;
  readonly subject: string;
  readonly opening: string;
}

function digestHead(lines: readonly LetterLine[]): Head {
  const overdue = countOf(lines, 'overdue');
  const counts = `今日${lines.length}件${overdue > 0 ? `（逾期${overdue}件）` : ''}`;
  const more = lines.length > 1 ? '等' : '';
  if (isForSupporter(lines))
    return {
      heading: '督办告知',
      subject: `【督办】挂钩帮扶的村逾期${lines.length}件：${subjectTitle(lines)}${more}`,
      opening: '贵单位挂钩帮扶的村有事项逾期，现予告知，请督促、帮助它办理。不用在系统里报送。',
    };
  const urging = isUrging(lines);
  const subject = `【${urging ? '催办函' : '督办'}】${counts}：${subjectTitle(lines)}${more}`;
  const heading = urging ? '催办函' : '督办提醒';
  if (urging)
    return {
      heading,
      subject,
      opening: '以下事项中有的已超过办理时限，现予催办。请立即办理并报送；确有困难的，请说明原因和预计完成日期。',
    };
  if (overdue > 0) return { heading, subject, opening: `今天有${lines.length}件督办事项，其中${overdue}件已逾期，请抓紧办理。` };
  return { heading, subject, opening: `今天有${lines.length}件督办事项，请按时限办理。` };
}

function eventHead(lines: readonly LetterLine[]): Head {
  const events = [...new Set(lines.map(({ rung }) => eventOf(rung).title))];
  const subject = `【督办】${events.join('、')}${lines.length > 1 ? `${lines.length}件` : ''}：${subjectTitle(lines)}${lines.length > 1 ? '等' : ''}`;
  return { heading: '督办通知', subject, opening: [...new Set(lines.map(({ rung }) => eventOf(rung).ask))].join('') };
}

/** The items by notice, in their order. */
function partsOf(lines: readonly LetterLine[], words: readonly LineWords[]): readonly LetterPart[] {
  const parts = new Map<string, LineWords[]>();
  for (const [at, one] of words.entries()) {
    const notice = lines[at] ? noticeWords(lines[at].notice) : '';
    parts.set(notice, [...(parts.get(notice) ?? []), one]);
  }
  return [...parts].map(([notice, own]) => ({ notice, lines: own }));
}

const contactWords = ({ name, contacts, telephone }: LetterNotice['office']): string =>
  oneLine([name, contacts.join('、'), telephone === undefined ? '' : `电话 ${telephone}`].filter((part) => part !== '').join('　'));

/** Whoever has a letter can sign in by it. */
const OWN_LINK = `信中的链接供您本人登录，${LETTER_LINK_DAYS}天内有效，请不要转发给别人。`;

/** Words a letter (督办信): subject, plain text and html that say the same. */
export function letterWords(
  { kind, to, day, office, lines, linkPlace }: LetterDraft,
  { publicUrl, takesReplies }: WordingOptions,
): LetterWords {
  const { heading, subject, opening } = kind === 'event' ? eventHead(lines) : digestHead(lines);
  const linkTo = (path: string): string => `${publicUrl}${linkPlace === undefined ? passwordPath(path) : linkPath(linkPlace, path)}`;
  const words = lines.map((line, at) => lineWords(line, at + 1, { today: day, kind, linkTo }));
  const [only] = words.length === 1 ? words : [];
  const view: LetterView = {
    office: oneLine(office.name),
    heading,
    name: oneLine(to.name),
    opening,
    parts: partsOf(lines, words),
    button: only ? { label: only.linkFor, link: only.link } : { label: `去办理（共${words.length}件）`, link: linkTo('/') },
    contact: contactWords(office),
    closing: `本信由督办系统自动发送，${takesReplies ? '有疑问可直接回复' : '请勿直接回复'}。办理情况请登录系统填报，已办理的请忽略。${linkPlace === undefined ? '' : OWN_LINK}本系统${NO_SECRETS}。`,
  };
  return { subject, text: letterText(view), html: letterHtml(view) };
}
