import type { Logger } from 'pino';
import { createActivities } from '../activities/create-activities';
import type { Activities } from '../activities/contract/activities';
import { bulletinWriter } from '../features/bulletin/words/bulletin-writer';
import { computeResult } from '../features/evaluation/use-cases/results/compute-result';
import { evaluationWriter } from '../features/evaluation/words/evaluation-writer';
import { outboxQueue } from '../platform/outbox/outbox-queue';
import { alarms } from '../platform/alarms/alarms';
import type { createDataSource } from '../platform/postgres/data-source';
import { exclusivelyOn } from '../platform/postgres/exclusively';
import { singleStatements } from '../platform/postgres/single-statements';
import { databaseOn, type DubanTransaction } from '../platform/postgres/lists/features';
import { bundleHashOn } from '../platform/temporal/reconciler/bundle-hash';
import { clientStarter, type StarterClient } from '../platform/temporal/client-starter';
import { openRowsOn } from '../platform/temporal/open-rows';
import type { AdvanceDeps } from '../platform/temporal/process';
import { processes as registered } from '../platform/temporal/processes';
import { createReconciler, type Reconciler } from '../platform/temporal/reconciler/reconcile';
import { createRelay, type Relay } from '../platform/temporal/relay';

export interface EngineOptions extends Pick<AdvanceDeps<DubanTransaction>, 'nowMsAt'> {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly client: StarterClient;
  readonly taskQueue: string;
  readonly log: Logger;
  /** See `ReconcileDeps`. */
  readonly ownBundleHash?: string;
  /** The durable processes; those of the product where none are given. */
  readonly processes?: typeof registered;
}

/** The engine's parts, put together: the activities for the Temporal worker, and what the loops run. */
export interface Engine {
  readonly activities: Activities;
  readonly relay: Relay;
  readonly reconciler: Reconciler;
}

/** Builds the engine's parts on a data source (scope `*`) and a client; starts nothing. */
export function buildEngine({ dataSource, client, taskQueue, log, ownBundleHash, nowMsAt, processes = registered }: EngineOptions): Engine {
  const sql = singleStatements(dataSource);
  const parts = {
    database: databaseOn(dataSource),
    processes,
    openRows: openRowsOn(sql, processes),
    starter: clientStarter(client, taskQueue, processes),
    alarms: alarms(sql),
    monotonicMs: () => performance.now(),
    ...(nowMsAt && { nowMsAt }),
  };
  const reconciler = createReconciler({
    ...parts,
    bundleHash: bundleHashOn(sql),
    exclusively: exclusivelyOn(dataSource),
    ...(ownBundleHash !== undefined && { ownBundleHash }),
  });
  const onRecovered = (): void => {
    log.info('Temporal can be reached again');
    reconciler.ensureAll().catch((error: unknown) => log.warn({ err: error }, 'workflows not all running yet'));
  };
  const relay = createRelay({ ...parts, outbox: outboxQueue(sql, processes), onRecovered });
  return {
    activities: createActivities({ ...parts, writer: bulletinWriter, evaluation: { writer: evaluationWriter, computeResult } }),
    relay,
    reconciler,
  };
}
