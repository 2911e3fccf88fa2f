import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inLauncher } from '../support/launcher';

let home: string;

beforeEach(() => {
  home = path.join(mkdtempSync(path.join(tmpdir(), 'duban-demo-')), 'demo');
});

afterEach(() => rmSync(path.dirname(home), { recursive: true }));

const OPEN = `
  const { openDemonstration } = await load('instance/demonstration');
  const step = (_name, work) => work(() => undefined);
  try {
    const { data, save } = await openDemonstration(args[0], { isFresh: args[1] === 'fresh', step });
    if (args[2] === 'fill') { data.demonstration.isFilled = true; save(); }
    answer(data.demonstration.isFilled);
  } catch (error) { answer(error.message); }`;

const open = (isFresh: boolean, fill = false): unknown => inLauncher(OPEN, home, isFresh ? 'fresh' : '', fill ? 'fill' : '');
/** Something that an earlier start left. */
const leave = (): void => {
  mkdirSync(path.join(home, 'pgdata'), { recursive: true });
  writeFileSync(path.join(home, 'pgdata', 'old'), '');
};
const isLeft = (): boolean => existsSync(path.join(home, 'pgdata', 'old'));

test('it lives in a folder of its own below the data folder', () => {
  const where = inLauncher(
    `const { demonstrationHome } = await load('instance/demonstration'); answer(demonstrationHome(args[0]));`,
    '/srv/duban',
  );
  expect(where).toBe('/srv/duban/demo');
});

test('one that was filled is opened as it is, and begins anew only when asked', () => {
  expect(open(false, true)).toBe(true);
  leave();
  expect(open(false)).toBe(true);
  expect(isLeft()).toBe(true);
  writeFileSync(path.join(home, 'launcher.lock'), '{}');
  expect(open(true)).toBe(false);
  expect(isLeft()).toBe(false);
  expect(readdirSync(home)).toContain('launcher.lock');
});

test('one whose filling was cut short begins anew', () => {
  expect(open(false)).toBe(false);
  leave();
  expect(open(false)).toBe(false);
  expect(isLeft()).toBe(false);
});

test('a folder that holds a real instance is refused and stays as it is', () => {
  leave();
  writeFileSync(path.join(home, 'instance.json'), JSON.stringify({ version: 1, id: 'real', passwords: {}, ports: {}, processes: {} }));
  for (const isFresh of [false, true]) expect(open(isFresh)).toContain('正式实例');
  expect(isLeft()).toBe(true);
  expect(readFileSync(path.join(home, 'instance.json'), 'utf8')).not.toContain('demonstration');
});

test('nothing of the environment leads it to a real database, Temporal or mail server', () => {
  const left = inLauncher(
    `const { detachedEnv } = await load('processes/child');
     answer(Object.keys(detachedEnv({ PATH: '/bin', DATABASE_URL: 'x', DATABASE_OWNER_URL: 'x', DATABASE_URL_API: 'x', TEMPORAL_ADDRESS: 'x', SMTP_URL: 'x',
       SMTP_URL_FILE: 'x', PUBLIC_URL: 'x', DUBAN_HOME: 'x' })));`,
  );
  expect(left).toEqual(['PATH']);
});
