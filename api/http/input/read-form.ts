import { z } from 'zod';
import { readPart } from './parse';

/** The fields of a form as they came. */
export type FormValues = Readonly<Record<string, string>>;

/** What a form says, or what is wrong with its fields, by their names. */
export type FormReading<T> = { readonly value: T } | { readonly errors: FormValues };

/** Any form: fields of texts. */
export const formValues = z.record(z.string().max(60), z.string().max(20_000));

/** Reads the fields of a form by a schema. */
export function readForm<T extends z.ZodType>(schema: T, values: FormValues): FormReading<z.output<T>> {
  const read = readPart(schema, values, 'body');
  if (read.ok) return { value: read.value };
  return { errors: Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message])) };
}
