/** Where the Temporal server of the tests is. */
export function readTemporalAddress(): { readonly address: string; readonly namespace: string } {
  const { TEST_TEMPORAL_ADDRESS: address, TEST_TEMPORAL_NAMESPACE: namespace } = process.env;
  if (!address || !namespace)
    throw new Error(
      'TEST_TEMPORAL_ADDRESS is not set: run the tests by `npm test`, or start the servers with `node scripts/test-servers.mjs`.',
    );
  return { address, namespace };
}
