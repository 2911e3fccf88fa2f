import { z } from 'zod';
import { visibleText } from '../../../core/text/storable';
import { cleanInput } from './clean-input';
import { type FieldError, invalid, notFound } from '../problem';

z.config(z.locales.zhCN());

type Part = 'params' | 'query' | 'body';

type ReadPart<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads one part of a request by its schema; names every field that is wrong. The only way in: what the store cannot hold is refused here for all. */
export function readPart<T extends z.ZodType>(schema: T, given: unknown, where: Part): ReadPart<z.output<T>> {
  const { value, errors: unstorable } = cleanInput(given ?? {}, where);
  if (unstorable.length > 0) return { ok: false, errors: unstorable };
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues.map(({ path, message }) => ({ path: visibleText([where, ...path].map(String).join('.')), message }));
  return { ok: false, errors };
}

/** The same for who need not go on when something is wrong: throws the problem. */
export function parse<T extends z.ZodType>(schema: T, given: unknown, where: Part): z.output<T> {
  const read = readPart(schema, given, where);
  if (read.ok) return read.value;
  throw invalid(read.errors);
}

/** Reads what stands in the address: an id that cannot be one is as absent as one that nobody has. */
export function parseParams<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const read = readPart(schema, given, 'params');
  if (read.ok) return read.value;
  throw notFound();
}

/** The schema of a query: the parameters that a route knows, by their names. */
export type QuerySchema = z.ZodObject;

/** The parameters of an address that the route does not know; those that `mayCarry` names belong to whoever passed the address on. */
function unknownParameters(schema: QuerySchema | undefined, given: object, mayCarry?: RegExp): FieldError[] {
  const known = Object.keys(schema?.shape ?? {});
  const hint = known.length === 0 ? '这个地址不带查询参数' : `可用的有 ${known.join('、')}`;
  return Object.keys(given)
    .filter((name) => !known.includes(name) && !mayCarry?.test(name))
    .slice(0, 20)
    .map((name) => visibleText(name.slice(0, 50)))
    .map((name) => ({ path: `query.${name}`, message: `不认识查询参数 ${name}，${hint}` }));
}

/** Reads the query of an address. A parameter that the route does not know is refused, not ignored: a misspelt filter would show everything. */
export function parseQuery<T extends QuerySchema | undefined>(
  schema: T,
  given: object,
  mayCarry?: RegExp,
): T extends QuerySchema ? z.output<T> : undefined;
export function parseQuery(schema: QuerySchema | undefined, given: object, mayCarry?: RegExp): unknown {
  const unknown = unknownParameters(schema, given, mayCarry);
  const read = schema && readPart(schema, given, 'query');
  const errors = [...unknown, ...(read?.ok === false ? read.errors : [])];
  if (errors.length > 0) throw invalid(errors, '网址里的查询条件有误');
  return read?.ok ? read.value : undefined;
}
