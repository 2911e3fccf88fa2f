import type { VNode } from 'preact';
import type { Caller } from '../../../api/http/caller';
import { ZIP } from '../../../api/http/files/file-types';
import { type Page, page } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { ActionCard } from '../../../api/ui/components/action-card';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';
import { lookAtSheets } from '../use-cases/look-at-sheets';
import { makeNamedSheets } from '../use-cases/named-sheets';
import { namedFiles, namedProblemTexts, namesFaultWords, noCountsText, sheetsName } from '../words/sheet-words';
import { namedSheetsPath } from '../words/sheet-paths';
import type { SheetsWeb } from './sheet-pages';

/** The names of a township's villages. */
const MOST_BYTES = 8 * 1024 * 1024;

const NamesView = ({ cycleId, errors }: { readonly cycleId: string; readonly errors: readonly string[] }): VNode => (
  <>
    <p class="crumbs no-print">
      <a href={`/cycles/${cycleId}`}>公示</a>
    </p>
    <h1>带姓名的公示表</h1>
    {errors.length > 0 && <ErrorSummary title="没有生成公示表" errors={errors.map((message) => ({ message, href: '#names-file' }))} />}
    <ActionCard
      title="选好清册文件，下载按村民小组排好的公示表"
      hint="只读“村”“组”“姓名”三列，姓名遮盖以后才打印；文件和姓名都不保存，留痕只记谁做了多少人的公示表。"
    />
    <form method="post" action={namedSheetsPath(cycleId)} enctype="multipart/form-data">
      <Field
        id="names-file"
        field={{
          name: 'file',
          label: '清册文件',
          type: 'file',
          accept: '.xlsx,.xls,.csv',
          isRequired: true,
          hint: '一行一个人。姓名遮盖以后在组里仍然只对应一个人的，全组只公示人数。',
          error: errors[0],
        }}
      />
      <button type="submit">生成公示表（zip）</button>
    </form>
  </>
);

const shown = (cycleId: string, errors: readonly string[] = []): ShownPage => ({
  title: '带姓名的公示表',
  body: <NamesView {...{ cycleId, errors }} />,
  ...(errors.length > 0 && { status: 422 }),
});

async function mustFind({ database }: SheetsWeb, { actor }: Caller, cycleId: string): Promise<void> {
  if ((await lookAtSheets(database, actor, { cycleId })).kind === 'notFound') throw notFound();
}

/** Asks for a roster of persons. */
export const namesPage = (web: SheetsWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/sheets/names',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    async handle({ params: { id }, caller }) {
      await mustFind(web, caller, id);
      return shown(id);
    },
  });

/** Turns the roster into masked sheets at once; nothing of it is kept. */
export const namesFile = (web: SheetsWeb): Page =>
  page({
    method: 'post',
    path: '/cycles/{id}/sheets/names',
    authorisation: 'signedIn',
    audit: 'writes through makeNamedSheets',
    params: idParams,
    mostUploadBytes: MOST_BYTES,
    async handle({ params: { id }, files, caller }) {
      await mustFind(web, caller, id);
      const [file] = files;
      if (!file || files.length > 1) return shown(id, ['请选择一份清册文件']);
      const read = await web.readNames(file.bytes);
      if ('fault' in read) return shown(id, [namesFaultWords[read.fault]]);
      const outcome = await makeNamedSheets(web.database, caller.actor, { cycleId: id, lines: read.lines });
      switch (outcome.kind) {
        case 'made': {
          const content = web.packZip(namedFiles(outcome.sheets, outcome.villages, web.writeSheets));
          return { file: { name: `${sheetsName(outcome.sheets)}（按组）.zip`, type: ZIP, content } };
        }
        case 'refused':
          return shown(id, namedProblemTexts(outcome.problems));
        case 'noCounts':
          throw new HttpProblem(409, 'noCounts', noCountsText);
        case 'notFound':
          throw notFound();
      }
    },
  });
