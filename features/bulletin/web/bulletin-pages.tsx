import { z } from 'zod';
import { DOCX, XLSX } from '../../../api/http/files/file-types';
import type { Caller } from '../../../api/http/caller';
import { parse, readPart } from '../../../api/http/input/parse';
import { documentForm } from '../../../api/http/files/document-form';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { idParams, optionalText, requiredDay, requiredText } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { civilDate, civilDayOf } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { type BulletinWithFigures, lookAtBulletin, nextNumber } from '../use-cases/look-at-bulletin';
import { type BulletinOutcome, type BulletinRequest, takeOnBulletin } from '../use-cases/take-action';
import type { BulletinForm } from '../rules/bulletin-state';
import { sheetsOf, tablesName } from '../../figures/words/progress-sheet';
import { bulletinDocument, printedTables } from '../words/bulletin-document';
import { bulletinRefusalWords, numberText, reportName } from '../words/bulletin-words';
import { bulletinForms, type EnteredBulletin } from './bulletin-forms';
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

async function show(
  web: BulletinWeb,
  caller: Caller,
  found: BulletinWithFigures,
  entered?: EnteredBulletin,
  problem = '没有保存',
): Promise<ShownPage> {
  const forms = bulletinForms(found.bulletin, {
    access: caller.access,
    today: found.today,
    next: await nextOf(web, caller, found),
    entered,
  });
  const errors = Object.entries(entered?.errors ?? {}).map(([name, message]) => ({ message, href: `#${entered?.form ?? ''}-${name}` }));
  const plan = chartOf(found);
  const chart = plan && (await web.drawChart(plan));
  const document = bulletinDocument(contentOf(found, chart !== undefined));
  const body = <BulletinView {...found} {...{ forms, document, chart }} problem={entered && { title: problem, errors }} />;
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

type Reading = { readonly request: BulletinRequest } | { readonly errors: Readonly<Record<string, string>> };
type Values = Readonly<Record<string, string>>;

const edited = z.object({
  version: z.coerce.number().int(),
  title: requiredText('标题', 100),
  addressees: requiredText('主送', 200),
  text: requiredText('正文', 8_000),
});
const issued = z.object({
  number: z.string().regex(/^[1-9]\d{0,4}$/, '编号应为 1 到 99999 的整数').transform(Number), // prettier-ignore
  issuedOn: requiredDay('成文日期'),
});
const issuedByPrefix = issued.extend({ prefix: requiredText('机关代字', 20) });
const decided = z.object({ action: z.enum(['approve', 'return'], '只能批准或退回'), opinion: optionalText('审批意见', 500) });

function readWith<T extends z.ZodType>(schema: T, values: Values, request: (value: z.output<T>) => BulletinRequest): Reading {
  const read = readPart(schema, values, 'body');
  if (read.ok) return { request: request(read.value) };
  return { errors: Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message])) };
}

function issueRequest(form: BulletinForm, register: string, { issuedOn, number }: z.output<typeof issued>): BulletinRequest {
  const day = civilDayOf(issuedOn);
  return { action: 'issue', issuedOn: day, register, number, printed: numberText(form, register, civilDate(day).year, number) };
}

function readWriting(values: Values, form: BulletinForm): Reading {
  switch (values['action'] ?? '') {
    case 'edit':
      return readWith(edited, values, ({ version, ...more }) => ({ action: 'edit', version, edited: more }));
    case 'issue':
      return form === 'redHead'
        ? readWith(issuedByPrefix, values, ({ prefix, ...more }) => issueRequest(form, prefix, more))
        : readWith(issued, values, (more) => issueRequest(form, reportName, more));
    case 'discard':
      return values['sure'] === 'yes' ? { request: { action: 'discard' } } : { errors: { sure: '请先勾选“确认作废”' } };
    case 'submit':
      return { request: { action: 'submit' } };
    default:
      return { errors: { action: '不认识这个办理' } };
  }
}

function readDecision(values: Values): Reading {
  const read = readWith(decided, values, ({ action, opinion }) => ({ action, opinion }));
  const isMissing = 'request' in read && read.request.action === 'return' && read.request.opinion === undefined;
  return isMissing ? { errors: { opinion: '退回要写明意见' } } : read;
}

/** What stood in the way, at its field. */
function errorsOf(outcome: Exclude<BulletinOutcome, { kind: 'done' | 'notFound' | 'refused' }>): Values {
  switch (outcome.kind) {
    case 'stale':
      return { text: `您打开以后别人已经改过（现在是第 ${outcome.now.version} 版）。下面是您写的，请对照原稿以后再保存。` };
    case 'number':
      return { number: `编号要接着登记往下排，应为 ${outcome.next}` };
    case 'issueDay':
      return { issuedOn: `成文日期不能晚于 ${dateText(outcome.lastDay)}` };
  }
}

async function take(
  web: BulletinWeb,
  caller: Caller,
  id: string,
  form: EnteredBulletin['form'],
  values: Values,
  readAs: (form: BulletinForm) => Reading,
): Promise<PageAnswer> {
  const found = await bulletinOf(web, caller, id);
  const read = readAs(found.bulletin.form);
  if ('errors' in read) return show(web, caller, found, { form, values, errors: read.errors });
  const outcome = await takeOnBulletin(web.database, caller, id, read.request, web.announcer);
  if (outcome.kind === 'done') return { to: bulletinPath(id) };
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'refused')
    throw new HttpProblem(outcome.refusal === 'own' ? 403 : 409, outcome.refusal, bulletinRefusalWords[outcome.refusal]);
  const now = outcome.kind === 'stale' ? await bulletinOf(web, caller, id) : found;
  return show(web, caller, now, { form, values, errors: errorsOf(outcome) });
}

const values = z.record(z.string().max(20), z.string().max(20_000));

export const writingPage = (web: BulletinWeb): Page =>
  page({
    method: 'post',
    path: '/bulletins/{id}/writing',
    authorisation: { general: 'writeBulletin' },
    audit: 'writes through takeOnBulletin',
    params: idParams,
    handle({ params, form, caller }) {
      const given = parse(values, form, 'body');
      return take(web, caller, params.id, given['action'] === 'issue' ? 'issue' : 'edit', given, (of) => readWriting(given, of));
    },
  });

export const decisionPage = (web: BulletinWeb): Page =>
  page({
    method: 'post',
    path: '/bulletins/{id}/decision',
    authorisation: { general: 'approveBulletin' },
    audit: 'writes through takeOnBulletin',
    params: idParams,
    handle({ params, form, caller }) {
      const given = parse(values, form, 'body');
      return take(web, caller, params.id, 'decide', given, () => readDecision(given));
    },
  });
