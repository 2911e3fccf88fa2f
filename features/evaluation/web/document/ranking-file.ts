import { z } from 'zod';
import { DOCX, XLSX } from '../../../../api/http/files/file-types';
import { pdfFile } from '../../../../api/http/files/pdf-file';
import { type Page, page } from '../../../../api/http/page';
import { idParams } from '../../../../api/http/schemas';
import { rankingDocument } from '../../words/evaluation-document';
import { evaluationPath } from '../../words/evaluation-paths';
import { standingSheets } from '../../words/standing-table';
import { evaluationOf, type EvaluationWeb } from '../evaluation-web';

/** The ranking of the last preview by itself (排名附表), for those who work on the evaluation: a workbook, or a document to print. */
export const rankingFile = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/tables',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    query: z.object({ form: z.enum(['xlsx', 'docx', 'pdf'], 'form 应为 xlsx、docx 或 pdf').default('xlsx') }),
    async handle({ params, query: { form }, caller }) {
      const { evaluation, working } = await evaluationOf(web, caller, params.id);
      const { result, snapshot, previews: [last] = [] } = working ?? {};
      if (!result?.tables || !last) return { to: evaluationPath(params.id) };
      const name = `${evaluation.year}年年终考核排名表`;
      if (form === 'xlsx') return { file: { name: `${name}.xlsx`, type: XLSX, content: await web.writeWorkbook(standingSheets(result)) } };
      const campaign = await web.campaigns.find(caller.actor, evaluation.campaignId);
      const printed = rankingDocument({ evaluation, result, snapshot, preview: last }, campaign?.issuer ?? '');
      if (form === 'pdf') return { file: pdfFile(name, await web.writePdf.official(printed)) };
      return { file: { name: `${name}.docx`, type: DOCX, content: await web.writeDocument(printed) } };
    },
  });
