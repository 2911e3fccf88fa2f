import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { inRepository } from './paths';

/** The launcher's modules are ES modules, which jest cannot load here: each piece runs in a node process of its own. */
const lib = inRepository('scripts/lib');

/** Runs `body` as a module in which `load(name)` gives a module of the launcher, and answers the value it hands to `answer`. */
export function inLauncher<T>(body: string, ...args: readonly string[]): T {
  const source = `const load = (name) => import(${JSON.stringify(`file://${lib}/`)} + name + '.mjs');
    const args = process.argv.slice(1);
    const answer = (value) => process.stdout.write(JSON.stringify(value ?? null));
    ${body}`;
  const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'inherit'] };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', source, '--', ...args], options)) as T;
}
