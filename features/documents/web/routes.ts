import type { Routes } from '../../../api/http/routes';
import type { DocumentsWeb } from './documents-web';
import { letterFile, letterIssue, letterPage, letterWriting } from './letter-pages';
import { slipFile, slipPage } from './slip-pages';
import { draftLetter, taskDocumentsPage } from './task-documents-page';

/** 公文 of a task: 督办单, 催办函. */
export const documentRoutes = (web: DocumentsWeb): Routes => ({
  endpoints: [],
  pages: [
    taskDocumentsPage(web),
    slipPage(web),
    slipFile(web),
    draftLetter(web),
    letterPage(web),
    letterFile(web),
    letterWriting(web),
    letterIssue(web),
  ],
});
