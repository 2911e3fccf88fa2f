import { z } from 'zod';
import { DOCX, XLSX } from '../../../api/http/files/file-types';
import type { Caller } from '../../../api/http/caller';
import { editedDocument, issuedByPrefix, issuedDocument, obstacleAt } from '../../../api/http/input/document-input';
import { formPage } from '../../../api/http/input/form-page';
import { type FormReading, type FormValues, readForm } from '../../../api/http/input/read-form';
import { documentForm } from '../../../api/http/files/document-form';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { idParams, optionalText } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { type EnteredForm, problemOf } from '../../../api/ui/forms/entered-form';
import { civilDate, civilDayOf } from '../../../core/calendar/civil-day';
import { type BulletinWithFigures, lookAtBulletin, nextNumber } from '../use-cases/look-at-bulletin';
import { type BulletinRequest, takeOnBulletin } from '../use-cases/take-action';
import type { BulletinForm } from '../rules/bulletin-state';
import { sheetsOf, tablesName } from '../../figures/words/progress-sheet';
import { bulletinDocument, printedTables } from '../words/bulletin-document';
import { bulletinRefusalWords, numberText, reportName } from '../words/bulletin-words';
import { bulletinForms } from './bulletin-forms';
import { BulletinView } from './bulletin-view';
import { BULLETINS, bulletinPath, type BulletinWeb } from './bulletin-web';
import { chartOf, contentOf } from './content-of';

/** The letters before the year of a 文号: 某政办发〔2026〕12号. */
const PREFIX = /^[^〔[（(]+/;

async function bulletinOf({ database }: BulletinWeb, { actor }: Caller, id: string): Promise<BulletinWithFigures> {
  const found = await lookAtBulletin(database, actor, id);
  if (!found) throw notFound();
  return found;
}

/** What the register gives next, for a bulletin that waits for its number. */
async function nextOf(web: BulletinWeb, caller: Caller, { bulletin }: BulletinWithFigures) {
  if (bulletin.state !== 'approved') return { prefix: '', number: undefined };
  if (bulletin.form === 'specialReport')
    return { prefix: reportName, number: (await nextNumber(web.database, caller.actor, reportName)) ?? 1 };
  const campaign = await web.campaigns.find(caller.actor, bulletin.campaignId);
  const prefix = PREFIX.exec(campaign?.documentNumber ?? '')?.[0] ?? '';
  return { prefix, number: prefix === '' ? undefined : await nextNumber(web.database, caller.actor, prefix) };
}

async function show(web: BulletinWeb, caller: Caller, found: BulletinWithFigures, entered?: EnteredForm): Promise<ShownPage> {
  const forms = bulletinForms(found.bulletin, {
    access: caller.access,
    today: found.today,
    next: await nextOf(web, caller, found),
    entered,
  });
  const plan = chartOf(found);
  const chart = plan && (await web.drawChart(plan));
  const document = bulletinDocument(contentOf(found, chart !== undefined));
  const body = <BulletinView {...found} {...{ forms, document, chart }} problem={entered && problemOf('没有保存', entered)} />;
  return { title: found.bulletin.title, section: BULLETINS, body, ...(entered && { status: 422 }) };
}

export const bulletinPage = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/bulletins/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    handle: async ({ params, caller }) => show(web, caller, await bulletinOf(web, caller, params.id)),
  });

/** The document as it is printed; a draft says so on each page. */
export const bulletinFile = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/bulletins/{id}/file',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ form: documentForm }),
    async handle({ params, query: { form }, caller }) {
      const found = await bulletinOf(web, caller, params.id);
      const { title } = found.bulletin;
      const plan = chartOf(found);
      const picture = plan && (await web.drawPicture(plan));
      const document = bulletinDocument({ ...contentOf(found, picture !== undefined), picture });
      if (form === 'pdf') return { file: pdfFile(title, await web.writePdf.official(document)) };
      return { file: { name: `${title}.docx`, type: DOCX, isShown: false, content: await web.writeDocument(document) } };
    },
  });

/** The tables of its annexes as a workbook: the frozen figures, whatever was corrected since. */
export const bulletinTables = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/bulletins/{id}/tables',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const tables = printedTables((await bulletinOf(web, caller, params.id)).tables);
      return { file: { name: `${tablesName(tables)}.xlsx`, type: XLSX, content: await web.writeWorkbook(sheetsOf(tables)) } };
    },
  });

const edited = editedDocument(8_000).transform(({ version, ...more }): BulletinRequest => ({ action: 'edit', version, edited: more }));
const decided = z.object({ action: z.enum(['approve', 'return'], '只能批准或退回'), opinion: optionalText('审批意见', 500) });

function issueRequest(
  form: BulletinForm,
  register: string,
  { issuedOn, number }: { readonly issuedOn: string; readonly number: number },
): BulletinRequest {
  const day = civilDayOf(issuedOn);
  return { action: 'issue', issuedOn: day, register, number, printed: numberText(form, register, civilDate(day).year, number) };
}

/** How each form of a bulletin is issued. */
const issued = {
  redHead: issuedByPrefix.transform(({ prefix, ...more }) => issueRequest('redHead', prefix, more)),
  specialReport: issuedDocument('编号').transform((more) => issueRequest('specialReport', reportName, more)),
} as const satisfies Record<BulletinForm, z.ZodType>;

function readWriting(values: FormValues, form: BulletinForm): FormReading<BulletinRequest> {
  switch (values['action'] ?? '') {
    case 'edit':
      return readForm(edited, values);
    case 'issue':
      return readForm(issued[form], values);
    case 'discard':
      return values['sure'] === 'yes' ? { value: { action: 'discard' } } : { errors: { sure: '请先勾选“确认作废”' } };
    case 'submit':
      return { value: { action: 'submit' } };
    default:
      return { errors: { action: '不认识这个办理' } };
  }
}

function readDecision(values: FormValues): FormReading<BulletinRequest> {
  const read = readForm(decided, values);
  if ('errors' in read) return read;
  const { action, opinion } = read.value;
  return action === 'return' && opinion === undefined ? { errors: { opinion: '退回要写明意见' } } : { value: { action, opinion } };
}

interface Given {
  readonly id: string;
  /** Names the form on the page. */
  readonly form: string;
  readonly values: FormValues;
  readonly read: (form: BulletinForm) => FormReading<BulletinRequest>;
}

async function take(web: BulletinWeb, caller: Caller, { id, form, values, read: readAs }: Given): Promise<PageAnswer> {
  const found = await bulletinOf(web, caller, id);
  const read = readAs(found.bulletin.form);
  if ('errors' in read) return show(web, caller, found, { form, values, errors: read.errors });
  const outcome = await takeOnBulletin(web.database, caller, id, read.value, web.announcer);
  if (outcome.kind === 'done') return { to: bulletinPath(id) };
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'refused')
    throw new HttpProblem(outcome.refusal === 'own' ? 403 : 409, outcome.refusal, bulletinRefusalWords[outcome.refusal]);
  const now = outcome.kind === 'stale' ? await bulletinOf(web, caller, id) : found;
  return show(web, caller, now, { form, values, errors: obstacleAt(outcome) });
}

export const writingPage = (web: BulletinWeb): Page =>
  formPage({
    path: '/bulletins/{id}/writing',
    authorisation: { general: 'writeBulletin' },
    audit: 'writes through takeOnBulletin',
    params: idParams,
    read: (values) => (form: BulletinForm) => readWriting(values, form),
    handle: ({ params: { id }, values, read, caller }) =>
      take(web, caller, { id, form: values['action'] === 'issue' ? 'issue' : 'edit', values, read }),
  });

export const decisionPage = (web: BulletinWeb): Page =>
  formPage({
    path: '/bulletins/{id}/decision',
    authorisation: { general: 'approveBulletin' },
    audit: 'writes through takeOnBulletin',
    params: idParams,
    read: (values) => () => readDecision(values),
    handle: ({ params: { id }, values, read, caller }) => take(web, caller, { id, form: 'decide', values, read }),
  });
