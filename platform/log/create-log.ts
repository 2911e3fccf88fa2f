import { type DestinationStream, type Level, type LogFn, type Logger, type LoggerOptions, pino } from 'pino';
import { errorFacts, isError } from './error-facts';
import { maskSecrets } from './mask-secrets';

export interface LogOptions {
  /** Which process writes. */
  readonly name: string;
  readonly level?: Level | 'silent';
  /** What must not be in any line, whatever it is that brings it there. */
  readonly secrets?: readonly string[];
}

const DEPTH = 5;

/** Errors by their facts, however deep they lie. */
function withoutErrors(value: unknown, depth = 0): unknown {
  if (isError(value)) return errorFacts(value);
  if (typeof value !== 'object' || value === null || depth >= DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => withoutErrors(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutErrors(item, depth + 1)]));
}

/** The arguments of a call of the log; an error that stands alone becomes `err`, with its message as what happened. */
function safeArguments([first, ...rest]: readonly unknown[]): unknown[] {
  if (isError(first)) {
    const err = errorFacts(first);
    return [{ err }, ...(rest.length > 0 ? rest : [err.message])];
  }
  return [withoutErrors(first), ...rest.map((value) => withoutErrors(value))];
}

/** The process's own output. A log that cannot be written, because the disk is full, ends no process: its lines wait until there is room again. */
function ownOutput(): DestinationStream {
  const output = pino.destination(1);
  output.on('error', () => undefined);
  return output;
}

/**
 * The log of a process, a line of JSON for each event. Every process uses this one: an error is written by what `errorFacts` takes of it, and no line holds the
 * token of a sign-in address, the password of an address or one of the given secrets.
 */
export function createLog({ name, level = 'info', secrets = [] }: LogOptions, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level,
    serializers: { err: (value: unknown) => value },
    hooks: {
      logMethod(args, method) {
        method.apply(this, safeArguments(args) as Parameters<LogFn>);
      },
      streamWrite: (line) => maskSecrets(line, secrets),
    },
  };
  return pino(options, destination ?? ownOutput());
}
