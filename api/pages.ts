import type { Page } from './http/page';
import { campaign, campaigns } from '../features/campaign/web/pages';
import { inbox, inboxLetter } from '../features/letters/web/inbox-pages';
import { ledger } from '../features/ledger/web/ledger-page';
import { letters } from '../features/letters/web/letters-page';
import { askForLink, leave, linkPage, signInPage, useLink } from '../features/accounts/web/sign-in-pages';
import { status } from '../features/operations/web/status-page';
import { task } from '../features/ledger/web/task-page';
import { taskForms } from '../features/assignment/web/task-forms';
import { todaysWork } from '../features/ledger/web/today-page';

/** Every page and every form. */
export const pages: readonly Page[] = [
  signInPage,
  askForLink,
  linkPage,
  useLink,
  leave,
  todaysWork,
  ledger,
  task,
  ...taskForms,
  campaigns,
  campaign,
  letters,
  status,
  inbox,
  inboxLetter,
];
