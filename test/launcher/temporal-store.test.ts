import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inLauncher } from '../support/launcher';

test('a store of Temporal that is not whole is put aside, and the server makes a new one', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'duban-temporal-'));
  try {
    const [file, address] = inLauncher<[string, string]>(
      `const { openInstance } = await load('instance/instance-file');
       const { ensureTemporal, stopTemporal } = await load('temporal/temporal');
       const { findTemporalCli, serverVersion } = await load('temporal/cli');
       const fs = await import('node:fs');
       const instance = openInstance(args[0]);
       const { version } = await findTemporalCli({ fallback: args[0] + '/bin' });
       const file = args[0] + '/temporal/server-' + serverVersion(version) + '.db';
       fs.writeFileSync(file, '');
       const { record, address } = await ensureTemporal(instance);
       await stopTemporal(record);
       answer([file, address]);`,
      home,
    );
    expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
    expect([existsSync(file), existsSync(`${file}.broken`)]).toEqual([true, true]);
  } finally {
    rmSync(home, { recursive: true });
  }
});
