import { Client } from 'pg';
import { SEES_EVERYTHING } from '../../../platform/postgres/access/settings';
import { readPlainTypes } from '../../../platform/postgres/pg-types';

/** A database connection of its own for the dispatcher, whose loss it must hear of at once. */
export interface MailConnection {
  readonly client: Client;
  /** Calls back once, at the moment the connection is lost. */
  readonly onLost: (listener: (error: Error) => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * What runs for each letter is prepared and planned once, perhaps while the tables are empty: sequential scans are off, so that this plan goes by the
 * indexes too when there are a million letters. Statements for a batch are planned each time.
 */
export async function openMailConnection(url: string, applicationName: string): Promise<MailConnection> {
  readPlainTypes();
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    keepAlive: true,
    options: `${SEES_EVERYTHING} -c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c statement_timeout=60000`,
  });
  let lost: Error | undefined;
  let isClosing = false;
  const listeners: ((error: Error) => void)[] = [];
  const lose = (error: Error): void => {
    if (lost || isClosing) return;
    lost = error;
    for (const listener of listeners) listener(error);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the database ended the connection')));
  await client.connect();
  return {
    client,
    onLost(listener) {
      if (lost) listener(lost);
      else listeners.push(listener);
    },
    async close() {
      isClosing = true;
      await client.end();
    },
  };
}
