import { EXCHANGE } from '../../../../features/letters/store/exchange-sql';
import { type MailConnection, openMailConnection } from '../../../../features/letters/store/mail-connection';
import { openTestDatabase, type OpenedDatabase } from '../../../support/database/opened-database';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

let database: OpenedDatabase;
let connection: MailConnection;

beforeAll(async () => {
  database = await openTestDatabase();
  connection = await openMailConnection(database.urls.urlFor('dispatcher'), 'plan');
  // A fresh instance: autovacuum has seen the table while it was empty.
  await database.owner('analyze letter');
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

/** The scans of `letter` in the plan of a prepared statement. */
async function scansOfLetters(statement: string): Promise<PlanNode[]> {
  const { client } = connection;
  await client.query(`prepare planned (uuid[], int[], text[], text[], text[], float8[], int, int, text, bytea[]) as ${statement}`);
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (format json) execute planned ('{}', '{}', '{}', '{}', '{}', '{}', 1, 10, '', '{}')`,
  );
  await client.query('deallocate planned');
  const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return nodes(rows[0]?.['QUERY PLAN'][0]?.Plan as PlanNode).filter(
    (node) => node['Relation Name'] === 'letter' && node['Node Type'] !== 'ModifyTable',
  );
}

/** Scans that would read the whole table, or the whole of an index. */
const readingAll = (scans: readonly PlanNode[]): PlanNode[] => scans.filter((scan) => scan['Index Cond'] === undefined);

it('a plan made while there are no letters still looks them up when there are many', async () => {
  const scans = await scansOfLetters(EXCHANGE);
  expect(scans).toHaveLength(3);
  expect(readingAll(scans)).toEqual([]);
});

it('a claim by a join alone is caught', async () => {
  const joined = EXCHANGE.replace('where letter.id = any ($1::uuid[]) and', 'where');
  expect(joined).not.toBe(EXCHANGE);
  expect(readingAll(await scansOfLetters(joined))).not.toEqual([]);
});
