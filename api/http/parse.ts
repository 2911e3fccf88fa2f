import { z } from 'zod';
import { HttpProblem } from './problem';

z.config(z.locales.zhCN());

/** Reads one part of a request by its schema; throws a problem that names every field that is wrong. */
export function parse<T extends z.ZodType>(schema: T, value: unknown, where: 'params' | 'query' | 'body'): z.output<T> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({ path: [where, ...path].map(String).join('.'), message }));
  throw new HttpProblem(where === 'body' ? 422 : 400, 'validation', '填写的内容有误', { errors });
}
