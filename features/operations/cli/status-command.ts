import { setTimeout as pause } from 'node:timers/promises';
import { readOperations } from '../store/operations';
import { readOn } from '../../../platform/postgres/read';
import { sqlOn } from '../../../platform/postgres/sql';
import { statusQueries } from '../store/status';
import type { Command } from '../../../cli/kit/command';
import { type Opened, withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { type Reach, type Report, statusText } from './status-text';

const WAIT_MS = 3_000;

async function answersHttp(publicUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${publicUrl}/api/health`, { signal: AbortSignal.timeout(WAIT_MS) })).ok;
  } catch {
    return false;
  }
}

async function answersTemporal({ temporal }: Opened['config']): Promise<Reach['temporal']> {
  if (temporal === undefined) return 'unknown';
  // Loaded here alone: no other command needs the client.
  const { Connection } = await import('@temporalio/client');
  const reached = Connection.connect({ ...temporal, connectTimeout: WAIT_MS }).then(async (connection) => {
    await connection.close();
    return true;
  });
  return Promise.race([reached.catch(() => false), pause(WAIT_MS, false, { ref: false })]);
}

async function readReport({ dataSource, actor, config }: Opened): Promise<Report> {
  const [api, temporal, status, operations] = await Promise.all([
    answersHttp(config.publicUrl),
    answersTemporal(config),
    statusQueries(readOn(dataSource)).status(actor, true),
    dataSource.transaction((manager) => readOperations(sqlOn(manager))),
  ]);
  return { status, operations, reach: { api, temporal } };
}

/** `duban status` */
export const statusCommand: Command = {
  name: ['status'],
  summary: '什么在运行，近日到期什么，什么卡住了',
  usage: 'duban status [--json]',
  run(args, { out }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } });
    return withDatabase(async (opened) => {
      const report = await readReport(opened);
      out(values.json ? `${JSON.stringify(report, null, 2)}\n` : statusText(report));
      return 0;
    });
  },
};
