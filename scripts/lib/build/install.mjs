import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove, writeWhole } from '../files/files.mjs';
import { contentHash, listFiles, quickHash } from './fingerprint.mjs';
import { repoRoot } from '../instance/home.mjs';
import { Problem } from '../terminal/problem.mjs';
import { run, tail } from '../processes/run.mjs';
import { toolMark } from '../processes/strays.mjs';

const INPUTS = ['package-lock.json', 'package.json', '.npmrc'];
const stampFile = (root) => path.join(root, 'node_modules', '.duban-install.json');
/** There while an install runs: a folder with this file beside it is half filled. */
const halfwayFile = (root) => path.join(root, '.cache', 'launcher', 'installing');

/** Whether what npm says it installed (its hidden lock file, written last) is what the lock asks for on this platform. */
function agreesWithLock(root) {
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages;
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/') || entry.link) return true;
    return installed[name]
      ? installed[name].version === entry.version
      : entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}

/** Whether node_modules holds what package-lock.json asks for. Quick while nothing changed. */
export function isInstalled(root = repoRoot) {
  if (fs.existsSync(halfwayFile(root))) return false;
  const files = listFiles(root, INPUTS);
  const stamp = readJson(stampFile(root));
  const quick = quickHash(files);
  if (stamp?.quick === quick) return true;
  const content = contentHash(root, files);
  if (stamp?.content !== content && !agreesWithLock(root)) return false;
  writeWhole(stampFile(root), JSON.stringify({ quick, content }), 0o644);
  return true;
}

/** npm as it was called, else the one on PATH. */
function npm() {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.js$/.test(script) ? { program: process.execPath, first: [script] } : { program: 'npm', first: [] };
}

/**
 * Fills node_modules from the lock file. Development packages too, whatever NODE_ENV says: the build needs them.
 * No install scripts of packages are run (the libraries of Postgres are linked by us).
 */
export async function install(root = repoRoot) {
  fs.mkdirSync(path.dirname(halfwayFile(root)), { recursive: true });
  fs.writeFileSync(halfwayFile(root), '');
  const { program, first } = npm();
  const args = [...first, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(program, args, { cwd: root, env: { ...process.env, ...toolMark(root) } }).catch((error) => ({
    code: error.message,
    output: '',
  }));
  if (code !== 0)
    throw new Problem(`安装依赖失败（npm ci：${code}），请检查网络和 npm 软件源后重新运行；npm 的最后几行：\n${tail(output, 15)}`);
  remove(halfwayFile(root));
  const files = listFiles(root, INPUTS);
  writeWhole(stampFile(root), JSON.stringify({ quick: quickHash(files), content: contentHash(root, files) }), 0o644);
}
