import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove } from '../files/files.mjs';
import { repoRoot } from '../instance/home.mjs';
import { detachedEnv, runOnTerminal } from '../processes/child.mjs';
import { findChromium } from './chromium.mjs';

/** Paths first: jest would take a path that follows `--selectProjects` for the name of one more project. */
const inOrder = (args) => {
  const isPath = (arg) => !arg.startsWith('-') && arg.includes('/');
  return [...args.filter(isPath), ...args.filter((arg) => !isPath(arg))];
};

/** The lines that tests wrote into the file `notes`. */
function readNotes(notes) {
  const lines = fs.existsSync(notes) ? fs.readFileSync(notes, 'utf8').split('\n').filter(Boolean) : [];
  remove(notes);
  return lines;
}

/**
 * Runs jest on this terminal with `args` and the servers of `env`. Answers `{ code, results, restarts, isWithoutBrowser }`: jest's own results, and one line
 * for each time that the process of the workers of a workflow test died without a fault of the code and was started again.
 */
export async function runJest(args, env) {
  const cache = path.join(repoRoot, '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const outputFile = path.join(cache, `jest-results-${process.pid}.json`);
  const notes = path.join(cache, `worker-restarts-${process.pid}.txt`);
  const chromium = findChromium();
  const isWhole = !args.some((arg) => /^--(selectProjects|ignoreProjects)/.test(arg));
  const isWithoutBrowser = !chromium && isWhole;
  // The story and the year have commands of their own (npm run test:browser, npm run test:year).
  const left = isWhole ? ['--ignoreProjects', 'story', 'year', ...(isWithoutBrowser ? ['browser'] : [])] : [];
  const options = [...inOrder(args), '--json', `--outputFile=${outputFile}`, ...left];
  const code = await runOnTerminal([path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js'), ...options], {
    ...detachedEnv(),
    ...env,
    TEST_RESTART_NOTES: notes,
    ...(chromium && { TEST_CHROMIUM: chromium }),
  });
  const results = readJson(outputFile);
  remove(outputFile);
  return { code, results, restarts: readNotes(notes), isWithoutBrowser };
}
