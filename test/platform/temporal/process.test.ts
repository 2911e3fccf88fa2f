import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProcessDescription, processRegistry } from '../../../platform/temporal/process';
import { processes } from '../../../platform/temporal/processes';
import { root } from '../../support/paths';

const ROW = '01981b6e-7c3a-7a53-9b0e-2f6c1d2e3f40';

const named = (more: Partial<ProcessDescription> = {}): ProcessDescription => ({
  kind: 'errand',
  workflowType: 'errandWorkflow',
  idOf: (id) => `errand:${id}`,
  rowIdOf: () => undefined,
  inputOf: (id) => ({ id }),
  openRows: { table: 'errand', openState: 'open' },
  ...more,
});

test('a process is found by its kind, and an unknown kind is an error', () => {
  const registry = processRegistry([named()]);
  expect(registry.of('errand').workflowType).toBe('errandWorkflow');
  expect(() => registry.of('task')).toThrow('no process is registered under the kind task');
});

test.each([
  ['kind', { workflowType: 'other', openRows: { table: 'other', openState: 'open' } }],
  ['workflow type', { kind: 'other', openRows: { table: 'other', openState: 'open' } }],
  ['table', { kind: 'other', workflowType: 'other' }],
])('two processes may not share a %s', (_what, more) => {
  expect(() => processRegistry([named(), named(more)])).toThrow('share');
});

test.each([{ kind: "o'clock" }, { openRows: { table: 'task;', openState: 'open' } }, { openRows: { table: 'task', openState: '' } }])(
  '%j is refused: it would stand in SQL as it is',
  (more) => {
    expect(() => processRegistry([named(more)])).toThrow('not a name');
  },
);

test('the id of a workflow leads back to its row, and to no row of another process', () => {
  for (const one of processes.all)
    for (const other of processes.all) expect(other.rowIdOf(one.idOf(ROW))).toBe(one === other ? ROW : undefined);
});

/** The kinds that a source text publishes events of. */
const publishedIn = (text: string): string[] => [...text.matchAll(/\bprocess: '(\w+)'/g)].map(([, kind = '']) => kind);

test('every kind of process that a feature publishes events of is registered', () => {
  const features = path.join(root, 'features');
  const sources = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((name) => /use-cases.*\.ts$/.test(name));
  const kinds = new Set(sources.flatMap((name) => publishedIn(readFileSync(path.join(features, name), 'utf8'))));
  expect([...kinds].sort()).toEqual(processes.all.map(({ kind }) => kind).sort());
  expect(publishedIn("tx.publish([{ process: 'stranger', rowId }])")).toEqual(['stranger']);
});
