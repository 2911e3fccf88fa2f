import type { Routes } from '../../../api/http/routes';
import type { LetterQueries } from '../use-cases/letter-queries';
import type { Inbox } from './inbox';
import { inboxLetterPage, inboxPage } from './inbox-pages';
import { getLetter } from './letter/getLetter';
import { letterPage } from './letter/letter-page';
import { letters } from './letters-page';
import { listLetters } from './listLetters';
import type { WrittenLetterDatabase } from '../use-cases/written/read-letter';
import type { SettlementDatabase } from '../use-cases/settle-letters';
import { postLettersAgain, postSettlement } from './settle/postSettlement';
import { settlePages } from './settle/settle-pages';

export interface LetterWeb {
  readonly database: SettlementDatabase & WrittenLetterDatabase;
  readonly queries: LetterQueries;
  readonly publicUrl: string;
  /** The built-in inbox, where letters go that have no mail server. */
  readonly inbox?: Inbox | undefined;
}

/** 信件, and 收件箱 where there is one. */
export const letterRoutes = ({ database, queries, publicUrl, inbox }: LetterWeb): Routes => ({
  endpoints: [listLetters(queries), getLetter(database), postSettlement(database), postLettersAgain(database)],
  pages: [
    letters(queries),
    ...settlePages(database),
    letterPage(database),
    ...(inbox ? [inboxPage(inbox), inboxLetterPage(inbox, publicUrl)] : []),
  ],
});
