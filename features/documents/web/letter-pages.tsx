import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { DOCX } from '../../../api/http/files/file-types';
import { documentForm } from '../../../api/http/files/document-form';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { editedDocument, issuedByPrefix, obstacleAt } from '../../../api/http/input/document-input';
import { formPage } from '../../../api/http/input/form-page';
import { type FormReading, type FormValues, readForm } from '../../../api/http/input/read-form';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { type EnteredForm, problemOf } from '../../../api/ui/forms/entered-form';
import { type CivilDay, civilDate, civilDayOf } from '../../../core/calendar/civil-day';
import { nextNumber } from '../../bulletin/use-cases/look-at-bulletin';
import { documentNumberText } from '../../bulletin/words/bulletin-words';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { issuedBytes, lookAtReminderLetter } from '../use-cases/reminder-letters';
import { type LetterRequest, takeOnLetter } from '../use-cases/take-on-letter';
import { reminderLetterDocument, reminderLetterRefusalWords } from '../words/reminder-letter-words';
import { type DocumentsWeb, letterPath } from './documents-web';
import { letterForms } from './letter-forms';
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

async function show(web: DocumentsWeb, caller: Caller, { letter, today }: Found, entered?: EnteredForm): Promise<ShownPage> {
  const prefix = prefixOf(letter.documentNumber);
  const isOpen = letter.state === 'draft' && prefix !== '';
  const next = { prefix, number: isOpen ? await nextNumber(web.database, caller.actor, prefix) : undefined };
  const forms = letterForms(letter, { access: caller.access, today, next, entered });
  const body = <LetterView {...{ letter, forms }} problem={entered && problemOf('没有保存', entered)} />;
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

const edited = editedDocument(4_000).transform(({ version, addressees: addressee, title, text }): LetterRequest => ({
  action: 'edit',
  version,
  edited: { title, addressee, text },
}));

function readWriting(values: FormValues): FormReading<LetterRequest> {
  switch (values['action'] ?? '') {
    case 'edit':
      return readForm(edited, values);
    case 'discard':
      return values['sure'] === 'yes' ? { value: { action: 'discard' } } : { errors: { sure: '请先勾选“确认作废”' } };
    default:
      return { errors: { action: '不认识这个办理' } };
  }
}

const issued = issuedByPrefix.transform(({ prefix, number, issuedOn }): LetterRequest => {
  const day = civilDayOf(issuedOn);
  const printed = documentNumberText(prefix, civilDate(day).year, number);
  return { action: 'issue', issuedOn: day, register: prefix, number, printed };
});

interface Given {
  readonly id: string;
  readonly form: string;
  readonly values: FormValues;
  readonly read: FormReading<LetterRequest>;
}

async function take(web: DocumentsWeb, caller: Caller, { id, form, values, read }: Given): Promise<PageAnswer> {
  const found = await letterOf(web, caller, id);
  if ('errors' in read) return show(web, caller, found, { form, values, errors: read.errors });
  const outcome = await takeOnLetter(web.database, caller, id, {
    request: read.value,
    set: (letter, known) => web.writeDocument(reminderLetterDocument(letter, known)),
  });
  if (outcome.kind === 'done') return { to: letterPath(id) };
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'refused')
    throw new HttpProblem(outcome.refusal === 'own' ? 403 : 409, outcome.refusal, reminderLetterRefusalWords[outcome.refusal]);
  const now = outcome.kind === 'stale' ? await letterOf(web, caller, id) : found;
  return show(web, caller, now, { form, values, errors: obstacleAt(outcome) });
}

export const letterWriting = (web: DocumentsWeb): Page =>
  formPage({
    path: '/reminder-letters/{id}/writing',
    authorisation: { general: 'writeDocument' },
    audit: 'writes through takeOnLetter',
    params: idParams,
    read: readWriting,
    handle: ({ params: { id }, values, read, caller }) => take(web, caller, { id, form: 'edit', values, read }),
  });

export const letterIssue = (web: DocumentsWeb): Page =>
  formPage({
    path: '/reminder-letters/{id}/issue',
    authorisation: { general: 'issueDocument' },
    audit: 'writes through takeOnLetter',
    params: idParams,
    read: (values) => readForm(issued, values),
    handle: ({ params: { id }, values, read, caller }) => take(web, caller, { id, form: 'issue', values, read }),
  });
