import { z } from 'zod';
import { type FieldError, invalid } from './problem';

z.config(z.locales.zhCN());

type Part = 'params' | 'query' | 'body';

type ReadPart<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads one part of a request by its schema; names every field that is wrong. */
export function readPart<T extends z.ZodType>(schema: T, value: unknown, where: Part): ReadPart<z.output<T>> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues.map(({ path, message }) => ({ path: [where, ...path].map(String).join('.'), message }));
  return { ok: false, errors };
}

/** The same for who need not go on when something is wrong: throws the problem. */
export function parse<T extends z.ZodType>(schema: T, value: unknown, where: Part): z.output<T> {
  const read = readPart(schema, value, where);
  if (read.ok) return read.value;
  throw invalid(read.errors, where === 'body' ? 422 : 400);
}
