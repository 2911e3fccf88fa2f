import { type Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { createDataSource } from '../platform/postgres/data-source';
import { createActivities } from '../activities/create-activities';
import type { Steps } from '../activities/contract/steps';
import { exclusivelyOn } from '../platform/postgres/exclusively';
import { alarms } from '../platform/postgres/alarms';
import { openWork } from '../platform/temporal/open-work-sql';
import { wakeQueue } from '../platform/outbox/wake-queue';
import { singleStatements } from '../platform/postgres/single-statements';
import { databaseOn } from '../platform/postgres/stores';
import { createReconciler, type Reconciler } from '../platform/temporal/reconcile';
import { createRelay, type Relay } from '../platform/temporal/relay';
import { temporalStarter } from '../platform/temporal/temporal-starter';

export interface EngineOptions {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly client: Client;
  readonly taskQueue: string;
  readonly log: Logger;
  readonly bundleMark?: string;
  /** The step's clock in workflow tests; see StepDeps. */
  readonly stepNowMs?: (atMs: number) => number;
}

/** The engine's parts, put together: the steps for the Temporal worker, and what the loops run. */
export interface Engine {
  readonly activities: Steps;
  readonly relay: Relay;
  readonly reconciler: Reconciler;
}

/** Builds the engine's parts on a data source (scope `*`) and a client; starts nothing. */
export function buildEngine({ dataSource, client, taskQueue, log, bundleMark, stepNowMs }: EngineOptions): Engine {
  const sql = singleStatements(dataSource);
  const parts = {
    database: databaseOn(dataSource),
    starter: temporalStarter(client, taskQueue),
    openWork: openWork(sql),
    alarms: alarms(sql),
    monotonicMs: () => performance.now(),
    ...(stepNowMs && { stepNowMs }),
  };
  const reconciler = createReconciler({
    ...parts,
    exclusively: exclusivelyOn(dataSource),
    ...(bundleMark !== undefined && { bundleMark }),
  });
  const onRecovered = (): void => {
    log.info('Temporal answers again');
    reconciler.ensureAll().catch((error: unknown) => log.warn({ err: error }, 'workflows not all running yet'));
  };
  return { activities: createActivities(parts), relay: createRelay({ ...parts, wakes: wakeQueue(sql), onRecovered }), reconciler };
}
