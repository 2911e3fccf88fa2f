import { Client } from 'pg';
import { z } from 'zod';
import { createLog } from '../../../platform/log/create-log';
import { errorFacts, errorMessage } from '../../../platform/log/error-facts';
import { singleStatements } from '../../../platform/postgres/single-statements';
import { startDatabaseParts, type DatabaseParts } from '../../support/database/parts';

const SECRET = 'kZ8-live_token-of-somebody';

/** What was thrown. */
async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** Every line that the log writes about an error, in each of the ways it can be handed over. */
function linesAbout(error: unknown, secrets: readonly string[] = []): string {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'trace', secrets }, { write: (line) => void lines.push(line) });
  log.error({ err: error }, 'it failed');
  log.error({ err: error });
  log.warn(error as Error);
  log.fatal({ temporal: { activity: { error }, errors: [error] } }, 'deep');
  log.info({ cause: new Error('outer', { cause: error }) }, 'as a cause');
  log.info('%s and %o', 'text', error as Error);
  return lines.join('');
}

describe('a failing statement', () => {
  let parts: DatabaseParts;
  let client: Client;
  beforeAll(async () => {
    parts = await startDatabaseParts();
    await parts.owner.query(`
      create table vault (key text primary key, number integer, doc jsonb, at date, small varchar(3), constraint never check (key <> 'never'));
      insert into vault (key) values ('${SECRET}');
      create function told() returns trigger language plpgsql as $$ begin raise exception 'refused for "%"', new.key; end $$;
      create table telling (key text);
      create trigger telling before insert on telling for each row execute function told();
      grant all on vault, telling to duban_app;
    `);
    client = new Client({ connectionString: (parts.dataSource.options as { url?: string }).url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await parts.stop();
  });

  const FAILING: readonly (readonly [what: string, text: string, parameters: readonly unknown[], code: string, query: string])[] = [
    ['a key that is there already', 'insert into vault (key) values ($1)', [SECRET], '23505', 'insert vault'],
    ['a check that fails', `insert into vault (key, small) values ('never', left($1, 3))`, [SECRET], '23514', 'insert vault'],
    ['a number that is none', 'update vault set number = $1::text::integer', [SECRET], '22P02', 'update vault'],
    ['an array that is none', 'select from vault where key = any ($1::text::text[])', [`{${SECRET}"x`], '22P02', 'select vault'],
    ['JSON that is none', 'update vault set doc = $1::text::jsonb', [`{"token": ${SECRET}}`], '22P02', 'update vault'],
    ['a day that is none', 'update vault set at = $1::text::date', [SECRET], '22007', 'update vault'],
    ['a text that is too long', 'update vault set small = $1', [SECRET], '22001', 'update vault'],
    ['a trigger that says the value', 'insert into telling (key) values ($1)', [SECRET], 'P0001', 'insert telling'],
    ['a literal in a statement that is none', `select '${SECRET}' from vault where where`, [], '42601', 'select vault'],
  ];

  test.each(FAILING)('%s is logged by code, message and name, through TypeORM', async (_what, text, parameters, code, query) => {
    const error = await thrownBy(() => singleStatements(parts.dataSource)(text, parameters));
    const written = linesAbout(error) + errorMessage(error);
    expect(written).not.toContain(SECRET);
    expect(written).toContain(`"code":"${code}"`);
    expect(written).toContain(`"query":"${query}"`);
    expect(errorFacts(error).message).not.toBe('');
  });

  test.each(FAILING)('%s is logged by code and message, through the driver', async (_what, text, parameters, code) => {
    const error = await thrownBy(() => client.query(text, [...parameters]));
    const written = linesAbout(error) + errorMessage(error);
    expect(written).not.toContain(SECRET);
    expect(written).toContain(`"code":"${code}"`);
    expect(written).toMatch(/log\.test\.ts/);
  });

  test('Postgres itself writes nothing of it into its log', async () => {
    const { rows } = await parts.owner.query(
      `select name, setting from pg_settings where name in ('log_min_messages', 'log_error_verbosity', 'log_parameter_max_length_on_error') order by name`,
    );
    expect(rows.map(({ setting }: { setting: string }) => setting)).toEqual(['terse', 'log', '0']);
  });

  test('the error itself does hold the secret, so that this test can fail', async () => {
    const error = await thrownBy(() => singleStatements(parts.dataSource)('insert into vault (key) values ($1)', [SECRET]));
    expect(JSON.stringify(error)).toContain(SECRET);
  });
});

describe('errors of others', () => {
  test('a failed check is told by places and codes, not by what was given', async () => {
    const schema = z.strictObject({ a: z.object({ b: z.int('不是整数') }), figures: z.record(z.string().max(3), z.number()) });
    const error = await thrownBy(() => schema.parse({ a: { b: SECRET }, figures: { [SECRET]: 1 }, [SECRET]: 1 }));
    expect(linesAbout(error)).not.toContain(SECRET);
    expect(errorMessage(error)).toContain('invalid_type at a.b');
  });

  test('a body that is no JSON is not repeated', async () => {
    const error = await thrownBy(() => JSON.parse(`${SECRET}`));
    expect(linesAbout(Object.assign(error as Error, { body: SECRET, type: 'entity.parse.failed' }))).not.toContain(SECRET);
  });

  test('credentials of the mail server are masked in whatever the library makes of them', () => {
    const error = Object.assign(new Error(`Invalid login: 535 AUTH PLAIN ${Buffer.from(SECRET).toString('base64')}`), {
      code: 'EAUTH',
      responseCode: 535,
      command: 'AUTH PLAIN',
      credentials: { user: 'duban', pass: SECRET },
    });
    const written = linesAbout(error, [SECRET]);
    expect(written).not.toMatch(new RegExp(`${SECRET}|${Buffer.from(SECRET).toString('base64')}`));
    expect(written).toContain('EAUTH');
    expect(linesAbout(new Error(`connect smtp://duban:${SECRET}@mail.example:25 failed`))).not.toContain(SECRET);
  });

  test('a thing that is no error, and causes without end, are written too', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(linesAbout(loop)).toContain('loop');
    expect(errorFacts(`/sign-in/${SECRET}`)).toEqual({ type: 'string', message: '/sign-in/***' });
    expect(errorFacts(undefined)).toEqual({ type: 'undefined', message: 'undefined' });
  });
});
