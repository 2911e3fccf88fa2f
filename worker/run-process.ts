import { configuredSecrets } from '../config/config';
import { createLog } from '../platform/log/create-log';
import { errorMessage } from '../platform/log/error-facts';

/** Something a process runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>;
  /** Settles when it ends by itself; a rejection ends the process with an error. */
  readonly ended?: Promise<void>;
  /** How long stopping may take before the process ends by force with code 1; absent: as long as it takes. */
  readonly stopWithinMs?: number;
}

/** Runs a background process: starts it, stops it cleanly on SIGTERM or SIGINT, and ends with code 1 and one logged line when it fails, whoever fails in it. */
export function runProcess(name: string, start: () => Promise<Running>): void {
  const fail = (error: unknown): void => {
    createLog({ name, secrets: configuredSecrets() }).fatal({ err: error }, errorMessage(error));
    process.exit(1);
  };
  // Without this, Node would print the error with all its fields.
  process.on('uncaughtException', fail);
  void start().then((running) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) return;
      isStopping = true;
      if (running.stopWithinMs !== undefined) setTimeout(() => process.exit(1), running.stopWithinMs).unref();
      running.stop().then(() => process.exit(0), fail);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
    running.ended?.catch(fail);
  }, fail);
}
