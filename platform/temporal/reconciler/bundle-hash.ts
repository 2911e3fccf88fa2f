import type { Sql } from '../../postgres/sql';

/** The hash of the workflow bundle that the running workflows were started with, so that a changed bundle is noticed at the next start. */
export interface BundleHash {
  known(): Promise<string | undefined>;
  remember(hash: string): Promise<void>;
}

/** The hash as the engine's row keeps it; each call is one statement of its own. */
export const bundleHashOn = (sql: Sql): BundleHash => ({
  async known() {
    const [row] = await sql<{ hash: string | null }>('select workflow_bundle_hash as hash from engine');
    return row?.hash ?? undefined;
  },
  async remember(hash) {
    await sql('update engine set workflow_bundle_hash = $1, changed_at = clock_timestamp()', [hash]);
  },
});
