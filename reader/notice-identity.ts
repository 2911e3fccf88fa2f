import type { Notice } from './notice';
import { foldWords } from './text/fold-text';

/** What tells one notice from another: its number (文号) where it has a whole one; else title and day (成文日期); else its text. In a form in which writings of one are equal. */
export interface NoticeIdentity {
  readonly by: 'number' | 'title' | 'text';
  readonly words: string;
}

/** A document number in the form in which its writings are equal: 青政办发 [２０２６]第089号 → 青政办发〔2026〕89号. */
export const documentNumberForm = (number: string): string =>
  foldWords(number)
    .replace(/[[（【〔]/g, '〔')
    .replace(/[\]）】〕]/g, '〕')
    .replace(/〕第?0*(?=\d)/, '〕');

/**
 * By what a notice is known. The number decides: with the same one it is the same notice, however its title was corrected; with another one it is another
 * notice under whatever title. Without a whole number, title and day decide; without a day too, the whole text does. (domain.md §3)
 */
export function noticeIdentity(
  { documentNumber, issueDate }: Pick<Notice, 'documentNumber' | 'issueDate'>,
  title: string,
  text: string,
): NoticeIdentity {
  if (documentNumber !== undefined) return { by: 'number', words: documentNumberForm(documentNumber) };
  if (issueDate !== undefined) return { by: 'title', words: `${foldWords(title)} ${issueDate}` };
  return { by: 'text', words: foldWords(text) };
}
