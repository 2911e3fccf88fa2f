import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { DOCX } from '../../../api/http/files/file-types';
import { documentForm } from '../../../api/http/files/document-form';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { id, idParams } from '../../../api/http/schemas';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { taskName } from '../../../core/words/kinds';
import { lookAtSlip, type Slip } from '../use-cases/look-at-slip';
import { slipDocument, slipFacts } from '../words/slip-document';
import { documentsPath, type DocumentsWeb, slipPath } from './documents-web';

const authorisation = { general: 'writeDocument' } as const;
const query = z.object({ unit: id.optional() });

async function slipOf(web: DocumentsWeb, { actor }: Caller, taskId: string, unitId: string | undefined): Promise<Slip> {
  const slip = await lookAtSlip(web, actor, { taskId, unitId });
  if (!slip) throw notFound();
  return slip;
}

/** 督办单 of a task, of all its units or of one, as it will be printed. */
export const slipPage = (web: DocumentsWeb): Page =>
  page({
    method: 'get',
    path: '/tasks/{id}/slip',
    authorisation,
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { unit }, caller }) {
      const slip = await slipOf(web, caller, params.id, unit);
      const asked = unit === undefined ? '' : `&unit=${unit}`;
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={`/tasks/${params.id}`}>{taskName(slip.task.ordinal, slip.task.title)}</a> › <a href={documentsPath(params.id)}>公文</a>
          </p>
          <h1>督办单</h1>
          <ActionCard title="核对无误后下载" hint="按任务现在的情况生成；内容有误的，请先在任务里改。">
            <a class="button" href={`${slipPath(params.id)}/file?form=docx${asked}`}>
              下载（docx）
            </a>
            <a class="button second" href={`${slipPath(params.id)}/file?form=pdf${asked}`}>
              下载（pdf）
            </a>
          </ActionCard>
          <Facts isBroad>
            {slipFacts(slip).map(({ term, lines }) => (
              <Fact term={term} isWhole>
                {lines.map((line) => (
                  <div>{line}</div>
                ))}
              </Fact>
            ))}
          </Facts>
        </>
      );
      return { title: '督办单', section: '/ledger', body };
    },
  });

export const slipFile = (web: DocumentsWeb): Page =>
  page({
    method: 'get',
    path: '/tasks/{id}/slip/file',
    authorisation,
    audit: 'reads',
    params: idParams,
    query: query.extend({ form: documentForm }),
    async handle({ params, query: { unit, form }, caller }) {
      const slip = await slipOf(web, caller, params.id, unit);
      const [document, name] = [slipDocument(slip), `督办单（${slip.task.title}）`];
      if (form === 'pdf') return { file: pdfFile(name, await web.writePdf.official(document)) };
      return { file: { name: `${name}.docx`, type: DOCX, content: await web.writeDocument(document) } };
    },
  });
