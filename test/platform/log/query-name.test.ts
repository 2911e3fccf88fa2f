import { queryName } from '../../../platform/log/query-name';

test.each([
  [`insert into sign_in_link (token_hash) values (sha256('secret'))`, 'insert sign_in_link'],
  ['  update task set version = 2', 'update task'],
  ['delete from outbox_event where id = 1', 'delete outbox_event'],
  ['with recursive subtree as (select 1) select * from subtree', 'with subtree'],
  [`select 'from secret_place' as x from account`, 'select account'],
  [`select set_config('duban.scope', 'secret', true)`, 'select set_config'],
  ['/* about secret */ -- secret\n select 1', 'select'],
  ['COMMIT', 'commit'],
  ["'secret'", 'statement'],
])('%j is called %s', (statement, name) => {
  expect(queryName(statement)).toBe(name);
});
