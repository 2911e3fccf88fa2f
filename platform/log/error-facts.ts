import { types } from 'node:util';
import { maskSecrets } from './mask-secrets';
import { queryName } from './query-name';

/** What may be written down about an error: never the values that it happened with. */
export interface ErrorFacts {
  /** The class. */
  readonly type: string;
  readonly message: string;
  /** Of Postgres, the network, the mail server or Node. */
  readonly code?: string;
  /** The statement that failed, by its name. */
  readonly query?: string;
  /** Where it came from, a line for each frame. */
  readonly stack?: string;
  readonly cause?: ErrorFacts;
}

const MOST_MESSAGE = 1_000;
const MOST_FRAMES = 20;
const MOST_CAUSES = 4;
const MOST_ISSUES = 10;
/** The first sign that opens something quoted, in the languages that Postgres speaks. */
const QUOTE = /["'`“”‘’„«»「『]/;
/** Postgres quotes the value itself in data exceptions and in what a trigger raises; elsewhere it quotes names. */
const SQLSTATE_WITH_VALUES = /^(?:22|P0)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const PLAIN_KEY = /^[A-Za-z_]\w{0,40}$/;

/** An error as the libraries make them: each field may be missing, or be something else. */
interface LibraryError {
  readonly code?: unknown;
  readonly query?: unknown;
  readonly parameters?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly issues?: unknown;
}

interface Issue {
  readonly code?: unknown;
  readonly path?: readonly PropertyKey[];
}

/** Errors of another realm (a sandbox of tests) count. */
export const isError = (value: unknown): value is Error => value instanceof Error || types.isNativeError(value);

const beforeQuote = (text: string): string => {
  const at = text.search(QUOTE);
  return at < 0 ? text : `${text.slice(0, at)}…`;
};

/** The message of a failed check by its places and codes: a message of its own may quote what was given. */
const issuesText = (issues: readonly Issue[]): string =>
  issues
    .slice(0, MOST_ISSUES)
    .map(({ code, path = [] }) => {
      const place = path.map((key) => (typeof key === 'number' || PLAIN_KEY.test(String(key)) ? String(key) : '*')).join('.');
      return `${String(code)} at ${place || 'the top'}`;
    })
    .join('; ');

/** The text without the values that the statement was given. */
function withoutParameters(text: string, parameters: unknown): string {
  const values = Array.isArray(parameters)
    ? parameters.filter((value): value is string => typeof value === 'string' && value.length > 2)
    : [];
  return values.reduce((masked, value) => masked.replaceAll(value, '…'), text);
}

function messageText(error: Error & LibraryError): string {
  const { issues, code, parameters } = error;
  if (Array.isArray(issues)) return issuesText(issues as readonly Issue[]);
  const quotesValues = error.name === 'SyntaxError' || (typeof code === 'string' && SQLSTATE.test(code) && SQLSTATE_WITH_VALUES.test(code));
  const text = quotesValues ? beforeQuote(error.message) : withoutParameters(error.message, parameters);
  return maskSecrets(text).slice(0, MOST_MESSAGE);
}

/** The frames alone: the first lines of a stack repeat the message as it was. */
function framesOf({ stack, name, message }: Error): string | undefined {
  const head = `${name}: ${message}`;
  const rest = stack?.startsWith(head) ? stack.slice(head.length) : stack;
  const frames = rest?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? [];
  return frames.length === 0 ? undefined : maskSecrets(frames.slice(0, MOST_FRAMES).join('\n'));
}

const causeOf = ({ cause, driverError, errors }: LibraryError): unknown =>
  cause ?? (isError(driverError) ? undefined : Array.isArray(errors) ? (errors as unknown[])[0] : undefined);

/**
 * What may be written about whatever was thrown: class, code, message, the name of the statement, and where. No parameters, no SQL, no `detail` or `where` of
 * Postgres, no body of a request, no credentials: of an error's own fields only the code is taken, and a message that quotes values ends before the quote.
 */
export function errorFacts(thrown: unknown, causes = 0): ErrorFacts {
  if (!isError(thrown)) return { type: typeof thrown, message: maskSecrets(String(thrown)).slice(0, MOST_MESSAGE) };
  const error: Error & LibraryError = thrown;
  const stack = framesOf(error);
  const cause = causeOf(error);
  return {
    type: error.name,
    message: messageText(error),
    ...((typeof error.code === 'string' || typeof error.code === 'number') && { code: String(error.code).slice(0, 40) }),
    ...(typeof error.query === 'string' && { query: queryName(error.query) }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && cause !== null && causes < MOST_CAUSES && { cause: errorFacts(cause, causes + 1) }),
  };
}

/** The same as one line: for a terminal, an alarm, a failure that Temporal keeps. */
export function errorMessage(thrown: unknown): string {
  const { message, code, query } = errorFacts(thrown);
  const about = [code, query].filter((part) => part !== undefined && !message.includes(part)).join(', ');
  return about === '' ? message : `${message} (${about})`;
}
