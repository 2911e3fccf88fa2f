import type { Routes } from '../../../api/http/routes';
import { actions } from '../actions';
import type { ActionDefinition } from './define-action';
import { draftForm } from './draft/draft-form';
import { endpointOf } from './endpoints';
import { evidence } from './evidence';
import { type AssignmentWeb, formOf } from './forms';
import { instructTaskForm, postInstructions } from './instruction/instruct-task';
import { moveTogether, showMoves } from './transfer/move-pages';
import { partEndpoints } from './part/part-endpoints';
import { partPages } from './part/part-pages';
import { postReceipts, signForAllForm } from './sign-for-all';
import { postUrges, showUrges, urgeMany } from './urge/urge-pages';
import type { UrgeWeb } from './urge/urge-web';

/** 办理: what a person does about an assignment, by the API and by the forms of the task page; both are made from the table of actions. */
export const assignmentRoutes = (web: AssignmentWeb & UrgeWeb): Routes => ({
  endpoints: [
    ...Object.values(actions).map((it) => endpointOf(web.database, it)),
    postReceipts(web.database),
    postUrges(web),
    postInstructions(web.database),
    ...partEndpoints(web.database),
  ],
  pages: [
    ...Object.values<ActionDefinition>(actions).map((it) => formOf(web, it)),
    ...Object.values<ActionDefinition>(actions).flatMap((it) => (it.keepsDraft ? [draftForm(web.database, it)] : [])),
    signForAllForm(web.database),
    showUrges(web),
    urgeMany(web),
    instructTaskForm(web),
    showMoves(web),
    moveTogether(web),
    ...partPages(web.database),
    evidence(web.evidence),
  ],
});
