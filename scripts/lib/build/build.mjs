import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove, writeWhole } from '../files/files.mjs';
import { contentHash, listFiles, quickHash } from './fingerprint.mjs';
import { repoRoot } from '../instance/home.mjs';
import { runTool } from './tool.mjs';
import { cachedBundle, WORKFLOW_BUNDLE } from './workflow-bundle.mjs';

const CODE = ['core', 'reader', 'features', 'platform', 'workflows', 'activities', 'api', 'worker', 'cli', 'config', 'bench'];
const INPUTS = [...CODE, 'samples', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/lib/build'];

const stampOf = (folder) => path.join(folder, '.build.json');
const isSource = (name) => /\.[cm]?tsx?$/.test(name);

/** Whether `dist/` holds what the sources say. Quick while no file was touched; a touched file is read before it counts as changed. */
export function isBuilt(root = repoRoot) {
  const dist = path.join(root, 'dist');
  const stamp = readJson(stampOf(dist));
  if (!stamp) return false;
  const files = listFiles(root, INPUTS);
  const quick = quickHash(files);
  if (stamp.quick === quick) return true;
  if (stamp.content !== contentHash(root, files)) return false;
  writeWhole(stampOf(dist), JSON.stringify({ ...stamp, quick }), 0o644);
  return true;
}

/** Drops what was compiled from a source that is gone. */
function dropOrphans(root, folder) {
  for (const { name } of listFiles(folder, CODE)) {
    const compiled = /^(.*)\.(js|js\.map|d\.ts)$/.exec(name);
    const isKnown = compiled
      ? ['.ts', '.tsx', '.js', '.d.ts'].some((end) => fs.existsSync(path.join(root, compiled[1] + end)))
      : fs.existsSync(path.join(root, name));
    if (!isKnown) fs.rmSync(path.join(folder, name));
  }
}

function copyAssets(root, folder) {
  for (const { name } of listFiles(root, [...CODE, 'samples'])) {
    if (isSource(name)) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  }
}

/**
 * Builds `dist/`: compiled code, assets, workflow bundle. Works in a copy beside it and swaps when all is whole, so that a build killed
 * in the middle, or one that fails, leaves the old state; the compiler's own memory lies inside the folder and can never speak of another one.
 */
export async function build(root = repoRoot, onDetail = () => undefined) {
  const dist = path.join(root, 'dist');
  for (const left of fs.readdirSync(root)) if (/^dist\.(new|old)-\d+$/.test(left)) remove(path.join(root, left));
  const fresh = `${dist}.new-${process.pid}`;
  const files = listFiles(root, INPUTS);
  const stamp = { quick: quickHash(files), content: contentHash(root, files) };
  const last = readJson(stampOf(dist));
  try {
    if (last) fs.cpSync(dist, fresh, { recursive: true, preserveTimestamps: true });
    else fs.mkdirSync(fresh);
    remove(stampOf(fresh));
    dropOrphans(root, fresh);
    onDetail('编译');
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    await runTool(
      root,
      [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh, '--tsBuildInfoFile', path.join(fresh, '.tsbuildinfo')],
      '编译',
    );
    copyAssets(root, fresh);
    onDetail('打包工作流');
    fs.copyFileSync(await cachedBundle('workflows/workflows.ts', root), path.join(fresh, WORKFLOW_BUNDLE));
    writeWhole(stampOf(fresh), JSON.stringify(stamp), 0o644);
    const old = `${dist}.old-${process.pid}`;
    if (fs.existsSync(dist)) fs.renameSync(dist, old);
    fs.renameSync(fresh, dist);
    remove(old);
  } finally {
    remove(fresh);
  }
}
