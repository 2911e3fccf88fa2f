import { XLSX } from '../../../api/http/files/file-types';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { formatDay } from '../../../core/calendar/civil-day';
import { directoryAsRows } from '../rules/directory-as-rows';
import { keepUpload, previewUpload, takeUpload } from '../use-cases/preview-import';
import { unitEndedText } from '../words/unit-ended-text';
import { DIRECTORY, type DirectoryWeb } from './directory-web';
import { ImportPreviewView, ImportStart } from './import-view';

/** A directory of a thousand villages has some 200 KB. */
const MOST_BYTES = 4 * 1024 * 1024;
const authorisation = { general: 'changeDirectory' } as const;
const shown = { title: '导入名录', section: DIRECTORY } as const;

export const importPage = (): Page =>
  page({
    method: 'get',
    path: '/directory/import',
    authorisation,
    audit: 'reads',
    handle: () => Promise.resolve({ ...shown, body: <ImportStart /> }),
  });

/** Reads the files, keeps what was read, and shows its preview. */
export const uploadDirectory = ({ database, files: reader }: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/import',
    authorisation,
    audit: 'writes through keepUpload',
    mostUploadBytes: MOST_BYTES,
    async handle({ files, caller }) {
      if (files.length === 0 || files.length > 4)
        return { ...shown, status: 422, body: <ImportStart error={files.length === 0 ? '请选择名录文件' : '一次最多上传 4 份文件'} /> };
      const read = await reader.read(files);
      const fileNames = files.map(({ name }) => name.slice(0, 100)).join('、');
      return { to: `/directory/import/${await keepUpload(database, caller.actor, { fileNames, ...read })}` };
    },
  });

export const previewPage = ({ database }: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/import/{id}',
    authorisation,
    audit: 'reads',
    params: idParams,
    async handle({ params: { id }, caller }) {
      const found = await previewUpload(database, caller.actor, { id, by: caller.access });
      if (!found) throw notFound();
      return {
        ...shown,
        title: '导入预览',
        body: <ImportPreviewView id={id} fileNames={found.upload.fileNames} preview={found.preview} />,
      };
    },
  });

export const confirmImport = ({ database }: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/import/{id}',
    authorisation,
    audit: 'writes through takeUpload',
    params: idParams,
    async handle({ params: { id }, caller }) {
      const outcome = await takeUpload(database, caller.actor, { id, by: caller.access });
      if (!outcome) throw notFound();
      if (outcome.kind === 'refused') return { to: `/directory/import/${id}` };
      const notes = outcome.units.ended.map(unitEndedText).join('；').slice(0, 1000);
      return { to: `${DIRECTORY}?${new URLSearchParams({ done: 'imported', ...(notes !== '' && { notes }) }).toString()}` };
    },
  });

/** 空表: the form to fill in. */
export const templateFile = ({ files }: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/template',
    authorisation,
    audit: 'reads',
    handle: async () => ({
      file: { name: '名录空表.xlsx', type: XLSX, content: await files.write({ units: [], contacts: [] }) },
    }),
  });

/** 名录: the directory as it is, as an import takes it. */
export const directoryFile = ({ queries, files }: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/file',
    authorisation,
    audit: 'reads',
    async handle({ caller }) {
      const view = await queries.view(caller.actor);
      return {
        file: {
          name: `单位和人员名录${formatDay(view.today)}.xlsx`,
          type: XLSX,
          content: await files.write(directoryAsRows(view)),
        },
      };
    },
  });
