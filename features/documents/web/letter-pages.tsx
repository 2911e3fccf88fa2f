import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { DOCX } from '../../../api/http/files/file-types';
import { documentForm } from '../../../api/http/files/document-form';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { parse, readPart } from '../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { idParams, requiredDay, requiredText } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { type CivilDay, civilDate, civilDayOf } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { nextNumber } from '../../bulletin/use-cases/look-at-bulletin';
import { documentNumberText } from '../../bulletin/words/bulletin-words';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { issuedBytes, lookAtReminderLetter } from '../use-cases/reminder-letters';
import { type LetterOutcome, type LetterRequest, takeOnLetter } from '../use-cases/take-on-letter';
import { reminderLetterDocument, reminderLetterRefusalWords } from '../words/reminder-letter-words';
import { type DocumentsWeb, letterPath } from './documents-web';
import { type EnteredLetter, letterForms } from './letter-forms';
import { LetterView } from './letter-view';

interface Found {
  readonly letter: ReminderLetter;
  readonly today: CivilDay;
}

async function letterOf({ database }: DocumentsWeb, { actor }: Caller, id: string): Promise<Found> {
  const found = await lookAtReminderLetter(database, actor, id);
  if (!found) throw notFound();
  return found;
}

/** The letters of letters: 某政办发 of a notice becomes 某政办函. */
const prefixOf = (documentNumber: string | null): string => (/^[^〔[（(]+/.exec(documentNumber ?? '')?.[0] ?? '').replace(/发$/, '函');

async function show(web: DocumentsWeb, caller: Caller, { letter, today }: Found, entered?: EnteredLetter): Promise<ShownPage> {
  const prefix = prefixOf(letter.documentNumber);
  const isOpen = letter.state === 'draft' && prefix !== '';
  const next = { prefix, number: isOpen ? await nextNumber(web.database, caller.actor, prefix) : undefined };
  const forms = letterForms(letter, { access: caller.access, today, next, entered });
  const errors = Object.entries(entered?.errors ?? {}).map(([name, message]) => ({ message, href: `#${entered?.form ?? ''}-${name}` }));
  const body = <LetterView {...{ letter, forms }} problem={entered && { title: '没有保存', errors }} />;
  return { title: letter.title, section: '/ledger', body, ...(entered && { status: 422 }) };
}

export const letterPage = (web: DocumentsWeb): Page =>
  page({
    method: 'get',
    path: '/reminder-letters/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    handle: async ({ params, caller }) => show(web, caller, await letterOf(web, caller, params.id)),
  });

const issuedOf = ({ number, issuedOn }: ReminderLetter) => (number !== null && issuedOn !== null ? { number, issuedOn } : undefined);

/** The document that was issued, as a .docx byte for byte; before, what it would be, which says on each page that it is a draft. */
export const letterFile = (web: DocumentsWeb): Page =>
  page({
    method: 'get',
    path: '/reminder-letters/{id}/file',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ form: documentForm }),
    async handle({ params, query: { form }, caller }) {
      const { letter } = await letterOf(web, caller, params.id);
      if (form === 'pdf')
        return { file: pdfFile(letter.title, await web.writePdf.official(reminderLetterDocument(letter, issuedOf(letter)))) };
      const issued = await issuedBytes(web.database, caller.actor, params.id);
      const content = issued ?? (await web.writeDocument(reminderLetterDocument(letter)));
      return { file: { name: `${letter.title}.docx`, type: DOCX, content } };
    },
  });

type Values = Readonly<Record<string, string>>;
type Reading = { readonly request: LetterRequest } | { readonly errors: Values };

const edited = z.object({
  version: z.coerce.number().int(),
  title: requiredText('标题', 100),
  addressee: requiredText('主送', 200),
  text: requiredText('正文', 4_000),
});
const issued = z.object({
  prefix: requiredText('机关代字', 20),
  number: z.string().regex(/^[1-9]\d{0,4}$/, '序号应为 1 到 99999 的整数').transform(Number), // prettier-ignore
  issuedOn: requiredDay('成文日期'),
});

function readWith<T extends z.ZodType>(schema: T, values: Values, request: (value: z.output<T>) => LetterRequest): Reading {
  const read = readPart(schema, values, 'body');
  if (read.ok) return { request: request(read.value) };
  return { errors: Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message])) };
}

function readWriting(values: Values): Reading {
  switch (values['action'] ?? '') {
    case 'edit':
      return readWith(edited, values, ({ version, ...more }) => ({ action: 'edit', version, edited: more }));
    case 'discard':
      return values['sure'] === 'yes' ? { request: { action: 'discard' } } : { errors: { sure: '请先勾选“确认作废”' } };
    default:
      return { errors: { action: '不认识这个办理' } };
  }
}

const readIssue = (values: Values): Reading =>
  readWith(issued, values, ({ prefix, number, issuedOn }) => {
    const day = civilDayOf(issuedOn);
    const printed = documentNumberText(prefix, civilDate(day).year, number);
    return { action: 'issue', issuedOn: day, register: prefix, number, printed };
  });

/** What stood in the way, at its field. */
function errorsOf(outcome: Exclude<LetterOutcome, { kind: 'done' | 'notFound' | 'refused' }>): Values {
  switch (outcome.kind) {
    case 'stale':
      return { text: `您打开以后别人已经改过（现在是第 ${outcome.now.version} 版）。下面是您写的，请对照原稿以后再保存。` };
    case 'number':
      return { number: `编号要接着登记往下排，应为 ${outcome.next}` };
    case 'issueDay':
      return { issuedOn: `成文日期不能晚于 ${dateText(outcome.lastDay)}` };
  }
}

interface Given {
  readonly id: string;
  readonly form: EnteredLetter['form'];
  readonly values: Values;
  readonly read: Reading;
}

async function take(web: DocumentsWeb, caller: Caller, { id, form, values, read }: Given): Promise<PageAnswer> {
  const found = await letterOf(web, caller, id);
  if ('errors' in read) return show(web, caller, found, { form, values, errors: read.errors });
  const outcome = await takeOnLetter(web.database, caller, id, {
    request: read.request,
    set: (letter, known) => web.writeDocument(reminderLetterDocument(letter, known)),
  });
  if (outcome.kind === 'done') return { to: letterPath(id) };
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'refused')
    throw new HttpProblem(outcome.refusal === 'own' ? 403 : 409, outcome.refusal, reminderLetterRefusalWords[outcome.refusal]);
  const now = outcome.kind === 'stale' ? await letterOf(web, caller, id) : found;
  return show(web, caller, now, { form, values, errors: errorsOf(outcome) });
}

const values = z.record(z.string().max(20), z.string().max(20_000));

export const letterWriting = (web: DocumentsWeb): Page =>
  page({
    method: 'post',
    path: '/reminder-letters/{id}/writing',
    authorisation: { general: 'writeDocument' },
    audit: 'writes through takeOnLetter',
    params: idParams,
    handle({ params, form, caller }) {
      const given = parse(values, form, 'body');
      return take(web, caller, { id: params.id, form: 'edit', values: given, read: readWriting(given) });
    },
  });

export const letterIssue = (web: DocumentsWeb): Page =>
  page({
    method: 'post',
    path: '/reminder-letters/{id}/issue',
    authorisation: { general: 'issueDocument' },
    audit: 'writes through takeOnLetter',
    params: idParams,
    handle({ params, form, caller }) {
      const given = parse(values, form, 'body');
      return take(web, caller, { id: params.id, form: 'issue', values: given, read: readIssue(given) });
    },
  });
