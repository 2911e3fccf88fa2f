import type { Page } from '../page';
import { campaign, campaigns } from './campaigns';
import { inbox, inboxLetter } from './inbox';
import { ledger } from './ledger';
import { letters } from './letters';
import { askForLink, leave, linkPage, signInPage, useLink } from './sign-in';
import { status } from './status';
import { task } from './task';
import { taskForms } from './task-forms';
import { todaysWork } from './todays-work';

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
