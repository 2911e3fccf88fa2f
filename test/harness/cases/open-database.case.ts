import { createTestDatabase } from '../../support/database/database';

test('a database is kept', async () => {
  expect((await createTestDatabase()).name).toMatch(/^test_/);
});
