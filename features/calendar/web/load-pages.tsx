import { z } from 'zod';
import { readPart } from '../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import type { Caller } from '../../../api/http/caller';
import { civilDate, formatDay, parseDay } from '../../../core/calendar/civil-day';
import { yearOfText } from '../rules/year-to-load';
import { loadCalendar, type LoadOutcome, type LoadRequest } from '../use-cases/load-calendar';
import { loadRefusalText } from '../words/load-words';
import { yearProblemText } from '../words/year-words';
import { CALENDAR, type CalendarWeb } from './calendar-web';
import { type EnteredList, type ListErrors, LoadPreview, LoadStart } from './load-view';

/** The list of a year has some 2 KB. */
const MOST_KILOBYTES = 64;
const MOST_CHARACTERS = 20_000;
const MOST_UPLOAD_BYTES = 1024 * 1024;
const PASTED = '粘贴的文字';
const authorisation = { general: 'changeCalendar' } as const;
const shown = { title: '登记节假日安排', section: CALENDAR } as const;

const text = z.string('名单应为文字').max(MOST_CHARACTERS, `名单最多 ${MOST_CHARACTERS} 个字`).default('');
const short = z.string('应为文字').max(100, '最多 100 个字').default('');
const listForm = z.object({ year: short, text, source: short, confirmed: z.literal('yes').optional().catch(undefined) });
const countyForm = z.object({ day: short, name: short });

const refuse = (entered: EnteredList, errors: ListErrors): PageAnswer => ({
  ...shown,
  status: 422,
  body: <LoadStart entered={entered} errors={errors} />,
});

const FIELDS = ['year', 'text', 'day', 'name'] as const;
/** What came in the fields of the forms, where it is a text. */
const enteredOf = (form: unknown): EnteredList => {
  const given = { ...(form as Readonly<Record<string, unknown>> | undefined) };
  return Object.fromEntries(FIELDS.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
};

/** The form by its schema, or the page that says at which field it is wrong. */
function readForm<T extends z.ZodType>(schema: T, form: unknown): { readonly value: z.output<T> } | { readonly refused: PageAnswer } {
  const read = readPart(schema, form, 'body');
  if (read.ok) return { value: read.value };
  const field = FIELDS.find((name) => read.errors.some(({ path }) => path.startsWith(`body.${name}`))) ?? 'text';
  return { refused: refuse(enteredOf(form), { field, messages: read.errors.map(({ message }) => message) }) };
}

interface ListToLoad {
  readonly year: string;
  readonly text: string;
  readonly source: string;
}
type Asked = Pick<LoadRequest, 'confirmed' | 'previewOnly'>;

/** Asks the use case about a list as the form has it; a list that is not understood is shown with what is wrong. */
async function ask(
  { database, readList }: CalendarWeb,
  { actor }: Caller,
  list: ListToLoad,
  asked: Asked,
): Promise<Exclude<LoadOutcome, { kind: 'refused' }> | { readonly kind: 'shown'; readonly page: PageAnswer }> {
  const no = (field: ListErrors['field'], messages: readonly string[]) =>
    ({ kind: 'shown', page: refuse(list, { field, messages }) }) as const;
  const year = yearOfText(list.year);
  if (list.year !== '' && year === undefined) return no('year', [yearProblemText(list.year)]);
  const { days, problems } = readList(list.text);
  if (problems.length > 0) return no('text', problems);
  const outcome = await loadCalendar(database, actor, { days, year, source: list.source, ...asked });
  return outcome.kind === 'refused' ? no('text', [loadRefusalText(outcome.refusal)]) : outcome;
}

async function preview(web: CalendarWeb, caller: Caller, list: ListToLoad): Promise<PageAnswer> {
  const outcome = await ask(web, caller, list, { previewOnly: true });
  if (outcome.kind === 'shown') return outcome.page;
  return { ...shown, body: <LoadPreview plan={outcome.plan} list={list} /> };
}

/** 登记节假日安排: where a list is handed in. */
export const loadPage = (): Page =>
  page({
    method: 'get',
    path: '/calendar/load',
    authorisation,
    audit: 'reads',
    query: z.object({ year: z.string().max(4).optional() }),
    handle: ({ query: { year } }) => Promise.resolve({ ...shown, body: <LoadStart entered={year === undefined ? {} : { year }} /> }),
  });

/** Shows what a pasted or uploaded list would change. */
export const previewList = (web: CalendarWeb): Page =>
  page({
    method: 'post',
    path: '/calendar/load',
    authorisation,
    audit: 'reads',
    mostUploadBytes: MOST_UPLOAD_BYTES,
    async handle({ form, files: [file], caller }) {
      const read = readForm(listForm, form);
      if ('refused' in read) return read.refused;
      const { year, text: pasted } = read.value;
      if (!file && pasted.trim() === '') return refuse({ year }, { field: 'text', messages: ['请粘贴名单，或者选择一份 .csv 文件'] });
      if (!file) return preview(web, caller, { year, text: pasted, source: PASTED });
      if (file.bytes.length > MOST_KILOBYTES * 1024)
        return refuse(read.value, { field: 'file', messages: [`文件超过 ${MOST_KILOBYTES} KB，不像一年的放假安排`] });
      const list = web.readList(file.bytes);
      if (list.text === '') return refuse(read.value, { field: 'file', messages: list.problems });
      return preview(web, caller, { year, text: list.text, source: file.name.slice(0, 100) });
    },
  });

/** Shows what one more holiday of the county would change. */
export const countyHoliday = (web: CalendarWeb): Page =>
  page({
    method: 'post',
    path: '/calendar/county-holiday',
    authorisation,
    audit: 'reads',
    async handle({ form, caller }) {
      const read = readForm(countyForm, form);
      if ('refused' in read) return read.refused;
      const { day: dayText, name } = read.value;
      const day = parseDay(dayText);
      if (day === undefined) return refuse(read.value, { field: 'day', messages: ['日期应形如 2027-01-01'] });
      if (name.trim() === '') return refuse(read.value, { field: 'name', messages: ['名称不能为空'] });
      const line = `${formatDay(day)},county,"${name.replaceAll('"', '""')}"`;
      return preview(web, caller, { year: '', text: line, source: '县里的假日' });
    },
  });

/** Loads the list that was previewed, whole or not at all; what is questioned only when it has been looked at. */
export const confirmList = (web: CalendarWeb): Page =>
  page({
    method: 'post',
    path: '/calendar/load/confirmation',
    authorisation,
    audit: 'writes through loadCalendar',
    async handle({ form, caller }) {
      const read = readForm(listForm, form);
      if ('refused' in read) return read.refused;
      const { confirmed, ...list } = read.value;
      const outcome = await ask(web, caller, list, { confirmed: confirmed === 'yes' });
      if (outcome.kind === 'shown') return outcome.page;
      const { plan } = outcome;
      if (outcome.kind !== 'loaded') return { ...shown, status: 422, body: <LoadPreview plan={plan} list={list} isUnanswered /> };
      const year = plan.year ?? civilDate(plan.days[0]?.day ?? 0).year;
      return { to: `${CALENDAR}?${new URLSearchParams({ year: String(year), done: 'loaded', tasks: String(outcome.tasks) }).toString()}` };
    },
  });
