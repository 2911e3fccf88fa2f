import type { Routes } from '../../../api/http/routes';
import type { AccountsWeb } from './accounts-web';
import { deleteSession } from './deleteSession';
import { getSession } from './getSession';
import { askForLink, leave, linkPage, signInPage, useLink } from './sign-in-pages';

/** Signing in and out. */
export const accountRoutes = (web: AccountsWeb): Routes => ({
  endpoints: [getSession, deleteSession(web.database)],
  pages: [signInPage, askForLink(web), linkPage(web), useLink(web), leave(web)],
});
