import { once } from 'node:events';
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { createTestDatabase } from '../../support/database/database';

test('everything it opens is closed again', async () => {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const child = spawn('true');
  await once(child, 'close');
  server.close();
  await client.end();
  await database.drop();
  expect(child.exitCode).toBe(0);
});
