import { Client } from 'pg';

test('a client is asked while it is busy', async () => {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_OWNER_URL'] });
  await client.connect();
  const answers = await Promise.all([client.query('select 1'), client.query('select 2'), client.query('select 3')]);
  await client.end();
  expect(answers).toHaveLength(3);
});
