import type { Routes } from '../../../../api/http/routes';
import { draftForm, draftPage } from './draft/draft-page';
import { getNoticeDraft, postNoticeDraft, postNoticeDraftIssue } from './endpoints';
import type { IntakeWeb } from './intake-web';
import { issueForm, issuePage } from './issue/issue-page';
import { intakeForm, intakePage } from './list-page';
import { taskEditForm, taskEditPage } from './task/task-page';
import { draftUnitsForm, draftUnitsPage } from './units/units-page';

/** 立项: a notice is handed in, corrected, matched with the directory, and issued. */
export const intakeRoutes = (web: IntakeWeb): Routes => ({
  endpoints: [postNoticeDraft(web), getNoticeDraft(web), postNoticeDraftIssue(web)],
  pages: [
    intakePage(web),
    intakeForm(web),
    draftPage(web),
    draftForm(web),
    taskEditPage(web),
    taskEditForm(web),
    draftUnitsPage(web),
    draftUnitsForm(web),
    issuePage(web),
    issueForm(web),
  ],
});
