import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this launcher belongs to. */
export const repoRoot = fs.realpathSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..'));

/** Whether runs as root, which Postgres refuses to do. */
export const isRoot = process.getuid?.() === 0;

/** Whether every user may pass through `folder` and all folders above it (a checkout below /root: no). */
export function othersMayEnter(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const mode = fs.statSync(at, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** The folder below which a checkout keeps its data: `.duban`, or /var/lib/duban/<hash> where the Postgres account could not enter the checkout. */
export function baseFolder(root = repoRoot) {
  if (!isRoot || othersMayEnter(root)) return path.join(root, '.duban');
  return path.join('/var/lib/duban', createHash('sha256').update(root).digest('hex').slice(0, 12));
}

/** Takes `--home DIR` (or `--home=DIR`) out of `args`; without it DUBAN_HOME, then the checkout's own folder. */
export function takeHome(args, env = process.env) {
  const given = takeOption(args, '--home') ?? env.DUBAN_HOME;
  return given ? path.resolve(env.INIT_CWD ?? process.cwd(), given) : baseFolder();
}

/** Takes the option `name` and its value out of `args`; undefined when it is not there. */
export function takeOption(args, name) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return undefined;
  const joined = args[at].slice(name.length + 1);
  return args.splice(at, args[at] === name ? 2 : 1)[1] ?? joined;
}

/** Takes the option `name`, which has no value, out of `args`; whether it was there. */
export function takeFlag(args, name) {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/** The folders of a home in which Temporal and the processes write; in `logs` only the writer of the logs does. */
export const WRITTEN_FOLDERS = ['inbox', 'temporal', 'state'];

/** Makes the folders of a home; others may pass through it (Postgres as another user), but read neither logs nor mail. */
export function makeHome(home) {
  fs.mkdirSync(home, { recursive: true, mode: 0o711 });
  for (const folder of ['logs', ...WRITTEN_FOLDERS]) fs.mkdirSync(path.join(home, folder), { recursive: true, mode: 0o700 });
}
