import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove, writeWhole } from '../files/files.mjs';
import { contentMark, listFiles, quickMark } from './fingerprint.mjs';
import { repoRoot } from '../instance/home.mjs';
import { Problem } from '../terminal/problem.mjs';
import { run, tail } from '../processes/run.mjs';
import { toolMark } from '../processes/strays.mjs';

const CODE = ['core', 'reader', 'features', 'platform', 'workflows', 'activities', 'api', 'worker', 'cli', 'config', 'bench'];
const INPUTS = [
  ...CODE,
  'samples',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/lib/build/build.mjs',
  'scripts/lib/build/bundle-workflows.mjs',
];
const BUNDLE_INPUTS = ['workflows', 'activities/contract', 'package-lock.json', 'scripts/lib/build/bundle-workflows.mjs'];

/** The workflow bundle that the worker loads. */
export const WORKFLOW_BUNDLE = 'workflow-bundle.js';

const stampOf = (folder) => path.join(folder, '.build.json');
const isSource = (name) => /\.[cm]?tsx?$/.test(name);

/** Whether `dist/` holds what the sources say. Quick while no file was touched; a touched file is read before it counts as changed. */
export function isBuilt(root = repoRoot) {
  const dist = path.join(root, 'dist');
  const stamp = readJson(stampOf(dist));
  if (!stamp) return false;
  const files = listFiles(root, INPUTS);
  const quick = quickMark(files);
  if (stamp.quick === quick) return true;
  if (stamp.content !== contentMark(root, files)) return false;
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

async function runTool(root, args, what) {
  const { code, output } = await run(process.execPath, args, { cwd: root, env: { ...process.env, ...toolMark(root) } });
  if (code !== 0) throw new Problem(`${what}失败：\n${tail(output, 40)}`);
}

async function bundleWorkflows(root, folder, lastMark) {
  const workflows = path.join(root, 'workflows', 'workflows.ts');
  const mark = contentMark(root, listFiles(root, BUNDLE_INPUTS));
  const target = path.join(folder, WORKFLOW_BUNDLE);
  if (mark !== lastMark || !fs.existsSync(target)) {
    const script = path.join(root, 'scripts', 'lib', 'build', 'bundle-workflows.mjs');
    await runTool(root, [script, workflows, target], '打包工作流');
  }
  return mark;
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
  const stamp = { quick: quickMark(files), content: contentMark(root, files) };
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
    const bundle = await bundleWorkflows(root, fresh, last?.bundle);
    writeWhole(stampOf(fresh), JSON.stringify({ ...stamp, bundle }), 0o644);
    const old = `${dist}.old-${process.pid}`;
    if (fs.existsSync(dist)) fs.renameSync(dist, old);
    fs.renameSync(fresh, dist);
    remove(old);
  } finally {
    remove(fresh);
  }
}
