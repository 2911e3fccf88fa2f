import { setTimeout as pause } from 'node:timers/promises';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import NodeEnvironment from 'jest-environment-node';
import { rememberCompiled } from './compiled';
import { openDatabases } from './open-databases';
import { endNewProcesses, namesOfNew, openThings } from './open-things';

/** What is being closed may take this long, on a slow machine too; nothing that is left open goes away by itself. */
const CLOSING_MS = 10_000;
const LOOK_MS = 20;

// Once for each worker, before its first test file.
rememberCompiled();

/**
 * Node for a test file, which has to leave nothing behind: a connection, a server, a process or a database still open after its last hook fails the file, and
 * so does a deprecated use of a library (pg warns of a query on a connection that is busy with another).
 */
export default class CleanEnvironment extends NodeEnvironment {
  private readonly before = openThings();
  private readonly faults: string[] = [];
  private readonly closingMs: number = CLOSING_MS;
  private readonly onWarning = (warning: Error): void => {
    if (warning.name === 'DeprecationWarning') this.faults.push(`deprecated: ${warning.message}\n${warning.stack ?? ''}`);
  };

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { closingMs } = config.projectConfig.testEnvironmentOptions;
    if (typeof closingMs === 'number') this.closingMs = closingMs;
    process.on('warning', this.onWarning);
  }

  override async teardown(): Promise<void> {
    process.off('warning', this.onWarning);
    await super.teardown();
  }

  async handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): Promise<void> {
    if (event.name !== 'run_describe_finish' || event.describeBlock.parent) return;
    for (const name of await this.leftOpen()) this.faults.push(`left open by this test file: ${name}`);
    endNewProcesses(this.before);
    for (const fault of this.faults) {
      const error = new Error(fault);
      error.stack = fault;
      state.unhandledErrors.push(error);
    }
  }

  private async leftOpen(): Promise<readonly string[]> {
    const look = (): readonly string[] => namesOfNew(this.before);
    for (const untilMs = performance.now() + this.closingMs; look().length > 0 && performance.now() < untilMs;) await pause(LOOK_MS);
    return [...look(), ...[...openDatabases(this.global)].map((name) => `database ${name}`)];
  }
}
