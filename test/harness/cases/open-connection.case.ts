import { Client } from 'pg';
import { createTestDatabase } from '../../support/database/database';

test('a connection to the database is kept', async () => {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.ownerUrl, application_name: 'forgotten' });
  client.on('error', () => undefined);
  await client.connect();
  await database.drop(500);
  expect(client).toBeDefined();
});
