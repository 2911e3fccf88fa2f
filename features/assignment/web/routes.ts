import type { Routes } from '../../../api/http/routes';
import { postAcceptance } from './postAcceptance';
import { postDecision } from './postDecision';
import { postExtensionRequest } from './postExtensionRequest';
import { postReceipt } from './postReceipt';
import { postReport } from './postReport';
import { postResumption } from './postResumption';
import { postReturn } from './postReturn';
import { postStrikeOff } from './postStrikeOff';
import { postSuspension } from './postSuspension';
import { type AssignmentWeb, taskForms } from './task-forms';

const POSTS = [postReceipt, postReport, postAcceptance, postReturn, postExtensionRequest, postDecision, postSuspension, postResumption, postStrikeOff]; // prettier-ignore

/** 办理: what a person does on an assignment, by the API and by the forms of the task page. */
export const assignmentRoutes = (web: AssignmentWeb): Routes => ({
  endpoints: POSTS.map((post) => post(web.database)),
  pages: taskForms(web),
});
