import './lib/terminal/node-version.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { demonstrationHome } from './lib/instance/demonstration.mjs';
import { repoRoot, takeFlag, takeHome } from './lib/instance/home.mjs';
import { readInstance } from './lib/instance/instance-file.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { failWith } from './lib/terminal/problem.mjs';
import { isAlive } from './lib/processes/identity.mjs';
import { createProgress } from './lib/terminal/progress.mjs';

const FIXED = ['TZ', 'NODE_ENV'];

/**
 * What the running instance of `home` gives its commands: what the user set himself comes first, but for time zone and mode. Nothing when it does not run.
 * The owner's key to the database goes to the command that changes its structure, and to no other.
 */
function commandEnv(home, command) {
  const data = readInstance(home);
  const isRunning = data?.env && (isAlive(data.processes.postgres) || isAlive(data.launcher));
  const given = isRunning ? data.env : {};
  const fixed = Object.fromEntries(FIXED.filter((name) => given[name]).map((name) => [name, given[name]]));
  const isGiven = (name) => {
    if (process.env[`${name}_FILE`]) return false;
    if (name !== 'DATABASE_OWNER_URL') return true;
    // One address without the other would mix two databases.
    return command === 'migrate' && !process.env.DATABASE_URL && !process.env.DATABASE_URL_FILE;
  };
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => isGiven(name)));
  return { TZ: 'Asia/Shanghai', ...own, ...process.env, ...fixed, DUBAN_HOME: home };
}

async function main() {
  const args = process.argv.slice(2);
  const isDemo = takeFlag(args, '--demo');
  const home = isDemo ? demonstrationHome(takeHome(args)) : takeHome(args);
  // stdout belongs to the command alone.
  await prepare(createProgress(process.stderr));
  const command = [path.join(repoRoot, 'dist', 'cli', 'main.js'), ...args];
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: commandEnv(home, args[0]),
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

await main().catch(failWith);
