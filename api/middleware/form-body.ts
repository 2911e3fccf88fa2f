import express, { type RequestHandler } from 'express';
import { HttpProblem } from '../http/problem';

const MOST_FIELDS = 50;

/** The fields of a form; one that comes more than once is a list. */
export function textFields(fields: URLSearchParams, mostFields = MOST_FIELDS): Readonly<Record<string, string | string[]>> {
  if (fields.size > mostFields) throw new HttpProblem(413, 'tooManyFields', `提交的字段太多，最多 ${mostFields} 个`);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/**
 * Reads a form as browsers write it (WHATWG URL, application/x-www-form-urlencoded). Bytes that are no UTF-8 become U+FFFD, which is refused at its field
 * (http/input/clean-input.ts); express's own parser would keep the percent signs of the whole text instead.
 */
export const formBody = (limit: string, mostFields?: number): readonly RequestHandler[] => [
  express.text({ type: 'application/x-www-form-urlencoded', limit }),
  (req, _res, next) => {
    if (typeof req.body === 'string') req.body = textFields(new URLSearchParams(req.body), mostFields);
    next();
  },
];
