import path from 'node:path';
import { baseFolder } from '../instance/home.mjs';
import { UNSAFE_FAST } from '../postgres/postgres.mjs';
import { joinServers, leaveServers } from '../instance/server-pair.mjs';
import { TIME_SKIPPING } from '../temporal/temporal.mjs';

/** Where the test servers keep their data: never a running instance's. */
const testHome = () => path.join(baseFolder(), 'test');

/** Brings up or joins the test servers (durability off, time skipping on). Answers the environment that the tests read. */
export async function joinTestServers(options = {}) {
  const { postgres, temporal, namespace } = await joinServers(testHome(), { settings: UNSAFE_FAST, flags: TIME_SKIPPING, ...options });
  return { TEST_DATABASE_OWNER_URL: postgres.url, TEST_TEMPORAL_ADDRESS: temporal.address, TEST_TEMPORAL_NAMESPACE: namespace };
}

/** Leaves the test servers; see leaveServers. */
export const leaveTestServers = (options) => leaveServers(testHome(), options);
