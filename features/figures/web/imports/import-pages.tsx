import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { readPart } from '../../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText } from '../../../../api/http/schemas';
import type { FileKind } from '../../rules/imported/figure-file';
import { keepFigureUpload, lookAtImport, takeFigureUpload, templateUnits } from '../../use-cases/imports/import-figures';
import { fileKindWords } from '../../words/import-words';
import { reportableOf } from '../entry/entry-pages';
import { progressPath } from '../../words/figure-paths';
import { campaignOf, type FiguresWeb, importPath, PROGRESS } from '../figures-web';
import { ImportView, type UploadErrors } from './import-view';
import { MOST_BYTES, readGiven, uploadOf } from './given-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AUTHORISATION = { figures: { action: 'recordFigures' }, quotas: { general: 'setUpFigures' } } as const;
const confirmed = z.object({ upload: id, reason: optionalText('更正理由', 200) });

/** 404 where the notice is not the caller's or nothing is counted, 403 where he reports for nobody. */
async function mayImport(web: FiguresWeb, kind: FileKind, caller: Caller, campaignId: string): Promise<void> {
  if (kind === 'figures') await reportableOf(web, caller, campaignId);
  else await campaignOf(web, caller, campaignId);
}

async function show(web: FiguresWeb, kind: FileKind, caller: Caller, campaignId: string, refused?: UploadErrors): Promise<PageAnswer> {
  await mayImport(web, kind, caller, campaignId);
  const found = await lookAtImport(web.database, caller.actor, { campaignId, kind, access: caller.access });
  if (!found) throw notFound();
  return {
    title: `导入${fileKindWords[kind]}`,
    section: PROGRESS,
    body: <ImportView {...{ kind, found, refused }} />,
    ...(refused && { status: 422 }),
  };
}

/** The file is read and kept; its preview follows. */
const upload = (web: FiguresWeb, kind: FileKind): Page =>
  page({
    method: 'post',
    path: `/campaigns/{id}/${kind}/import`,
    authorisation: AUTHORISATION[kind],
    audit: 'writes through keepFigureUpload',
    params: idParams,
    mostUploadBytes: MOST_BYTES,
    async handle({ params, form, files, caller }) {
      await mayImport(web, kind, caller, params.id);
      const read = readGiven(kind, form, files);
      if (!read.ok) return show(web, kind, caller, params.id, read);
      const kept = await keepFigureUpload(web.database, caller.actor, {
        campaignId: params.id,
        upload: await uploadOf(web.files, kind, read),
      });
      if (kept === undefined) throw notFound();
      return { to: importPath(kind, params.id) };
    },
  });

const confirm = (web: FiguresWeb, kind: FileKind): Page =>
  page({
    method: 'post',
    path: `/campaigns/{id}/${kind}/import/confirm`,
    authorisation: AUTHORISATION[kind],
    audit: 'writes through takeFigureUpload',
    params: idParams,
    async handle({ params, form, caller }) {
      await mayImport(web, kind, caller, params.id);
      const read = readPart(confirmed, form, 'body');
      const wrong = (reason: string) => show(web, kind, caller, params.id, { ok: false, entered: {}, errors: { reason } });
      if (!read.ok) return wrong(read.errors[0]?.message ?? '');
      const asked = { campaignId: params.id, kind, access: caller.access, uploadId: read.value.upload, reason: read.value.reason };
      const outcome = await takeFigureUpload(web.database, caller.actor, asked);
      if (outcome.kind === 'needsReason') return wrong('请填写更正理由');
      // What changed meanwhile, or another file in its place, is shown before anything is written.
      if (outcome.kind !== 'recorded') return { to: importPath(kind, params.id) };
      return { to: `${progressPath(params.id)}?done=${kind === 'figures' ? 'recorded' : 'saved'}` };
    },
  });

const template = (web: FiguresWeb, kind: FileKind): Page =>
  page({
    method: 'get',
    path: `/campaigns/{id}/${kind}/template`,
    authorisation: AUTHORISATION[kind],
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      await mayImport(web, kind, caller, params.id);
      const units = await templateUnits(web.database, caller.actor, { campaignId: params.id, kind, access: caller.access });
      if (!units) throw notFound();
      if (units.length === 0) throw notAllowed();
      return { file: { name: `${fileKindWords[kind]}空表.xlsx`, type: XLSX, content: await web.files.template(kind, units) } };
    },
  });

/** 从文件导入: upload, preview and confirmation, and the form to fill in. */
export const importPages = (web: FiguresWeb, kind: FileKind): readonly Page[] => [
  page({
    method: 'get',
    path: `/campaigns/{id}/${kind}/import`,
    authorisation: AUTHORISATION[kind],
    audit: 'reads',
    params: idParams,
    handle: ({ params, caller }) => show(web, kind, caller, params.id),
  }),
  upload(web, kind),
  confirm(web, kind),
  template(web, kind),
];
