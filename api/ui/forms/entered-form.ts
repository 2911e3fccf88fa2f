import type { Problem } from './error-summary';

/** What was entered in one form of a page and not taken: its fields, and what is wrong with each. */
export interface EnteredForm<Form extends string = string> {
  readonly form: Form;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What stands in the fields of a form: what was entered and not taken, or what is known; and what is wrong with it. */
export function fieldsOf(form: string, entered: EnteredForm | undefined) {
  const own = entered?.form === form ? entered : undefined;
  return (name: string, known = '') => ({ name, value: own?.values[name] ?? known, error: own?.errors[name] });
}

/** The summary of what is wrong, each leading to its field. */
export const problemOf = (title: string, { form, errors }: EnteredForm): Problem => ({
  title,
  errors: Object.entries(errors).map(([name, message]) => ({ message, href: `#${form}-${name}` })),
});
