import type { Authorisation } from '../authorise';
import { type FormValues, formValues } from './read-form';
import { parse } from './parse';
import { type Call, type Declaration, type Page, page, type PageAnswer, type Schema } from '../page';

interface FormCall<A extends Authorisation, P extends Schema, R> extends Call<A, P, undefined> {
  /** What was typed, to be shown again beside what is wrong with it. */
  readonly values: FormValues;
  readonly read: R;
}

interface FormDeclaration<A extends Authorisation, P extends Schema, R> extends Omit<
  Declaration<A, P, undefined>,
  'method' | 'query' | 'menu' | 'showWrongQuery' | 'handle'
> {
  /** Reads the fields, for `handle` to act on or to show again. */
  readonly read: (values: FormValues) => R;
  readonly handle: (call: FormCall<A, P, R>) => Promise<PageAnswer>;
}

/** Declares a form of texts that posts to a page. What is no form at all is refused as a whole (400). */
export const formPage = <const A extends Authorisation, R, P extends Schema = undefined>({
  read,
  handle,
  ...declaration
}: FormDeclaration<A, P, R>): Page =>
  page<A, P>({
    ...declaration,
    method: 'post',
    handle(call) {
      const values = parse(formValues, call.form, 'body');
      return handle({ ...call, values, read: read(values) });
    },
  });
