import type { Routes } from '../../../api/http/routes';
import { briefPage } from './brief-page';
import { correctionDecisionPage, correctionsPage, issuePage, writingPage } from './document/document-actions';
import { decisionFilePage, documentFile, documentPage } from './document/document-pages';
import { rankingFile } from './document/ranking-file';
import { getEvaluation } from './endpoints/getEvaluation';
import { getEvaluations } from './endpoints/getEvaluations';
import { answersPage, decisionPage, evaluatingPage, evaluationPage, nominationsPage, statementsPage } from './evaluation-pages';
import type { EvaluationWeb } from './evaluation-web';
import { evaluationsPage, startPage } from './list-pages';
import { adjustmentDecisionsPage, adjustmentFile, adjustmentsPage } from './score/adjustments/adjustments-pages';
import { scoreEntryForm, scoreEntryPage } from './score/entry/entry-page';
import { getScores } from './score/getScores';
import { indicatorsChangePage, indicatorsPage } from './score/indicators-page';
import { scoresFile, scoresPage } from './score/scores-pages';
import { scoreSourcePage } from './score/source-page';
import { sourcePage, standingsPage } from './standings-pages';

/** 考核: what a year comes to, what its units say to it, and what is approved and issued. */
export const evaluationRoutes = (web: EvaluationWeb): Routes => ({
  endpoints: [getEvaluations(web), getEvaluation(web), getScores(web)],
  pages: [
    evaluationsPage(web),
    startPage(web),
    evaluationPage(web),
    standingsPage(web),
    briefPage(web),
    sourcePage(web),
    rankingFile(web),
    decisionFilePage(web),
    scoresPage(web),
    scoreSourcePage(web),
    scoresFile(web),
    scoreEntryPage(web),
    scoreEntryForm(web),
    adjustmentsPage(web),
    adjustmentFile(web),
    adjustmentDecisionsPage(web),
    indicatorsPage(web),
    indicatorsChangePage(web),
    evaluatingPage(web),
    nominationsPage(web),
    statementsPage(web),
    answersPage(web),
    decisionPage(web),
    documentPage(web),
    documentFile(web),
    writingPage(web),
    issuePage(web),
    correctionsPage(web),
    correctionDecisionPage(web),
  ],
});
