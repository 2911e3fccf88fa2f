import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { idParams } from '../../../../api/http/schemas';
import { scoresByUnit } from '../../rules/score/score-sheet';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import { standingsOf } from '../../words/standing-table';
import { evaluationOf, type EvaluationWeb } from '../evaluation-web';
import * as rows from './evaluation-schemas';

const table = z.array(rows.standingRow);

/** GET /api/evaluations/{id} */
export const getEvaluation = (web: Pick<EvaluationWeb, 'database'>) =>
  endpoint({
    method: 'get',
    path: '/api/evaluations/{id}',
    tag: EVALUATION_NAME,
    summary: '一次考核：办理考核的人看全部，单位看本单位的提名、陈述和已印发的通报',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    response: rows.evaluationRow.extend({
      standings: z.object({ townships: table, villages: table }).optional().meta({ description: '最近一次预览的排名，只给办理考核的人' }),
      statements: z.array(rows.statementRow),
      nominations: z.array(rows.nominationRow),
      documents: z.array(rows.documentRow),
    }),
    async handle({ params, caller }) {
      const { evaluation, stage, working, statements, nominations, documents } = await evaluationOf(web, caller, params.id);
      const tables = working?.result?.tables;
      const scores = scoresByUnit(working?.result?.scores ?? []);
      return {
        ...rows.evaluationRowOf(evaluation, working && stage),
        ...(tables && {
          standings: {
            townships: standingsOf(tables.townships).map((unit) => rows.standingRowOf(unit, scores)),
            villages: standingsOf(tables.villages).map((unit) => rows.standingRowOf(unit, scores)),
          },
        }),
        statements: statements.map(rows.statementRowOf),
        nominations: nominations.map(rows.nominationRowOf),
        documents: documents.map(rows.documentRowOf),
      };
    },
  });
