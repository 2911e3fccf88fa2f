import type { Routes } from '../../../api/http/routes';
import type { PolicyDatabase } from '../use-cases/decide-change';
import { changeForm, changePage, decide, propose, withdraw } from './change/change-pages';
import { campaignPolicyPage, policiesPage } from './pages';

/** 政策: what holds, and how it is changed by two persons. */
export const policyRoutes = (database: PolicyDatabase): Routes => ({
  endpoints: [],
  pages: [
    policiesPage(database),
    campaignPolicyPage(database),
    changeForm(database),
    propose(database),
    changePage(database),
    decide(database),
    withdraw(database),
  ],
});
