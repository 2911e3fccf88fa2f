import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure, TemporalFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { errorFacts, errorMessage } from '../log/error-facts';

/** What Temporal keeps in a workflow's history of an activity that failed: class, code, message, name of the statement and frames, no values of anybody. */
function failureOf(error: unknown): unknown {
  if (error instanceof CompleteAsyncError || (error instanceof TemporalFailure && error.cause === undefined)) return error;
  const { type, stack } = errorFacts(error);
  const failure = ApplicationFailure.create({ message: errorMessage(error), type });
  failure.stack = `${failure.name}: ${failure.message}\n${stack ?? ''}`;
  return failure;
}

/** Temporal's store is read by others than the database: its histories get no more of an error than the log does. */
export const safeFailures: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: (input, next) =>
      next(input).catch((error: unknown) => {
        throw failureOf(error);
      }),
  },
});
