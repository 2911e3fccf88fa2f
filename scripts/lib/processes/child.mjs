import { spawn } from 'node:child_process';
import { repoRoot } from '../instance/home.mjs';
import { track } from './run.mjs';

/** Runs a node script on this terminal, in the checkout, with `env`; answers its exit code (1 when a signal ended it). */
export function runOnTerminal(args, env) {
  return new Promise((resolve, reject) => {
    const child = track(spawn(process.execPath, args, { cwd: repoRoot, stdio: 'inherit', env }));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** The caller's environment without what points to a running product: tests and benchmarks must never touch its data. */
export function detachedEnv(env = process.env) {
  const productNames =
    /^(DATABASE_|TEMPORAL_|SMTP_|MAIL_|INBOX_|DUBAN_HOME$|PORT$|HOST$|PUBLIC_URL$|SESSION_SECRET$|SECOND_FACTOR$|TRUSTED_PROXIES$|WORKFLOW_BUNDLE$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !productNames.test(name)));
}
