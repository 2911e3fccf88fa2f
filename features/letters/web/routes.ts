import type { Routes } from '../../../api/http/routes';
import type { LetterQueries } from '../use-cases/letter-queries';
import type { Inbox } from './inbox';
import { inboxLetterPage, inboxPage } from './inbox-pages';
import { letters } from './letters-page';
import { listLetters } from './listLetters';

export interface LetterWeb {
  readonly queries: LetterQueries;
  readonly publicUrl: string;
  /** The built-in inbox, where letters go that have no mail server. */
  readonly inbox?: Inbox | undefined;
}

/** 信件, and 收件箱 where there is one. */
export const letterRoutes = ({ queries, publicUrl, inbox }: LetterWeb): Routes => ({
  endpoints: [listLetters(queries)],
  pages: [letters(queries), ...(inbox ? [inboxPage(inbox), inboxLetterPage(inbox, publicUrl)] : [])],
});
