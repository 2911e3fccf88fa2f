import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../api/http/page';
import { listDrafts } from '../../use-cases/draft/look-at-draft';
import { makeDraft } from '../../use-cases/draft/make-draft';
import { type IntakeWeb, SECTION } from './intake-web';
import { IntakeList, type IntakeListProps } from './list-view';

const MEGABYTE = 1024 * 1024;
/** As much as the reader takes of a file (its own limits hold besides). */
const MOST_MEGABYTES = 20;
/** A larger file is still read from the form up to here, so that the page can say so beside the field. */
const MOST_UPLOAD_BYTES = 32 * MEGABYTE;

const doneWords = { discarded: '草稿已作废，留痕在审计里。' } as const;
const pasted = z.object({ text: z.string('粘贴的应为文字').default('') });

async function showList({ database }: IntakeWeb, caller: Parameters<typeof listDrafts>[1], refused?: IntakeListProps['refused']) {
  const rows = await listDrafts(database, caller);
  return { title: '立项', section: SECTION, body: <IntakeList rows={rows} mostMegabytes={MOST_MEGABYTES} refused={refused} /> };
}

/** 立项: where a notice is handed in. */
export const intakePage = (web: IntakeWeb) =>
  page({
    method: 'get',
    path: '/intake',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    menu: { label: '立项', place: 25 },
    query: z.object({ done: z.enum(['discarded']).optional().catch(undefined) }),
    async handle({ caller, query: { done } }) {
      web.noticeReader.getReady();
      return { ...(await showList(web, caller.actor)), message: done && doneWords[done] };
    },
  });

/** Takes a file or a pasted text in; what cannot be read is told beside the field, with the text that was pasted. */
export const intakeForm = (web: IntakeWeb) =>
  page({
    method: 'post',
    path: '/intake',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through makeDraft',
    mostUploadBytes: MOST_UPLOAD_BYTES,
    async handle({ form, files: [file], caller }): Promise<PageAnswer> {
      const { text } = parse(pasted, form, 'body');
      const refuse = async (error: string, status = 422): Promise<PageAnswer> => ({
        ...(await showList(web, caller.actor, { error, text })),
        status,
      });
      if (file && file.bytes.length > MOST_MEGABYTES * MEGABYTE)
        return refuse(`文件超过 ${MOST_MEGABYTES} MB 的上限，请只提供通知正文。`, 413);
      if (!file && text.trim() === '') return refuse('请选择一份通知文件，或者粘贴通知的文字。');
      const made = await makeDraft(web.database, web.noticeReader, caller.actor, file ?? { text });
      return made.kind === 'made' ? { to: `/intake/${made.id}` } : refuse(made.reason);
    },
  });
