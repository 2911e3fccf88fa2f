import fs from 'node:fs';
import path from 'node:path';
import { remove } from '../files/files.mjs';
import { repoRoot } from '../instance/home.mjs';
import { withLock } from '../processes/lock.mjs';
import { contentHash, listFiles } from './fingerprint.mjs';
import { runTool } from './tool.mjs';

/** The bundle of the workflows that the worker loads, in `dist/`. */
export const WORKFLOW_BUNDLE = 'workflow-bundle.js';

const SCRIPT = 'scripts/lib/build/bundle-workflows.mjs';
const INPUTS = ['workflows', 'activities/contract', 'package-lock.json', SCRIPT];

/** The hash of everything that the bundle of `entry` (relative to `root`) is made from. */
const bundleHash = (root, entry) => contentHash(root, listFiles(root, [...INPUTS, entry]));

/** The bundle of the workflows in `entry`: a file below `.cache`, made once for equal sources, however many builds and test processes ask for it. */
export async function cachedBundle(entry, root = repoRoot) {
  const folder = path.join(root, '.cache', 'workflow-bundles');
  const prefix = `${path.basename(entry, '.ts')}-`;
  const name = `${prefix}${bundleHash(root, entry).slice(0, 16)}.js`;
  const file = path.join(folder, name);
  if (fs.existsSync(file)) return file;
  await withLock(path.join(folder, 'lock'), async () => {
    if (fs.existsSync(file)) return;
    for (const old of fs.readdirSync(folder)) if (old.startsWith(prefix)) remove(path.join(folder, old));
    await runTool(root, [path.join(root, SCRIPT), path.join(root, entry), `${file}.tmp`], '打包工作流');
    fs.renameSync(`${file}.tmp`, file);
  });
  return file;
}
