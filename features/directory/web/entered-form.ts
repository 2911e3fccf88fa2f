import { z } from 'zod';
import { parse } from '../../../api/http/input/parse';
import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import type { Problem } from '../../../api/ui/forms/error-summary';
import type { FieldSpec } from '../../../api/ui/forms/field';
import type { DirectoryProblem } from '../rules/directory-rows';
import { directoryFieldText } from '../words/directory-problem-text';

/** A form that was not taken: what stood in it, and what is wrong with which field (none: with all of it). */
export interface EnteredForm {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field?: string | undefined; readonly message: string }[];
}

/** Anything that a form of the directory may bring; what a field means is read as in the files. */
const texts = z.record(z.string(), z.union([z.string().max(2000), z.array(z.string())]));

/** The texts of a form; a field that came more than once is none. */
export const fieldsOf = (form: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parse(texts, form, 'body')).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export const enteredForm = (id: string, fields: Readonly<Record<string, string>>, problems: readonly DirectoryProblem[]): EnteredForm => ({
  id,
  fields,
  errors: problems.map((problem) => ({ field: problem.column, message: directoryFieldText(problem) })),
});

const filledIn = (field: FieldSpec, { fields, errors }: EnteredForm): FieldSpec => {
  const error = errors.find((wrong) => wrong.field === field.name)?.message;
  if (field.type === 'check') return { ...field, error, isChecked: fields[field.name] === 'yes' };
  return field.type === 'file' || field.type === 'checks' ? { ...field, error } : { ...field, error, value: fields[field.name] };
};

/** A form as it was entered, opened, with its errors; any other stays as it is. */
export const withEntered = (form: ActionFormSpec, entered: EnteredForm | undefined): ActionFormSpec =>
  entered?.id === form.id ? { ...form, isOpen: true, fields: form.fields.map((field) => filledIn(field, entered)) } : form;

/** What is wrong, on top of the page. */
export const problemOfForm = (entered: EnteredForm): Problem => ({
  title: '没有保存：填写的内容有误',
  errors: entered.errors.map(({ field, message }) => ({ message, href: field === undefined ? undefined : `#${entered.id}-${field}` })),
});
