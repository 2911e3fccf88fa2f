import type { Routes } from '../../../api/http/routes';
import { accountPage, endOwnSessions, forgetOwnDevice } from './account/account-pages';
import { changeOwnPassword } from './account/change-password';
import type { AccountsWeb } from './accounts-web';
import { passwordPage, usePassword } from './password/password-pages';
import { setUp, setUpPage } from './password/set-up-pages';
import { linkPage, sendAnotherLink, useLink } from './link/link-pages';
import { deleteSession } from './sign-in/deleteSession';
import { getSession } from './sign-in/getSession';
import { askForLink, leave, signInPage } from './sign-in/sign-in-pages';
import { issueTokenPage, revokeTokenPage, tokensPage } from './tokens/token-pages';
import { closeAccount, endSessionOf, forgetDeviceOf, openAccount, resetUser } from './users/user-actions';
import { userPage, usersPage } from './users/users-pages';

/** Signing in and out, one's own account, and the accounts of all. */
export const accountRoutes = (web: AccountsWeb): Routes => ({
  endpoints: [getSession, deleteSession(web.database)],
  pages: [
    signInPage,
    askForLink(web),
    linkPage(web),
    useLink(web),
    sendAnotherLink(web),
    leave(web),
    passwordPage,
    usePassword(web),
    setUpPage(web),
    setUp(web),
    changeOwnPassword(web),
    resetUser(web),
    accountPage(web),
    endOwnSessions(web),
    forgetOwnDevice(web),
    usersPage(web),
    userPage(web),
    closeAccount(web),
    openAccount(web),
    endSessionOf(web),
    forgetDeviceOf(web),
    tokensPage(web.database),
    issueTokenPage(web.database),
    revokeTokenPage(web.database),
  ],
});
