import path from 'node:path';
import { build, isBuilt } from './build.mjs';
import { repoRoot } from '../instance/home.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from '../processes/lock.mjs';
import { stopStrayTools } from '../processes/strays.mjs';

/** Installs and builds what is missing or stale, one launcher of a checkout at a time. Nothing is printed, and little time passes, when all is fresh. */
export async function prepare(step, root = repoRoot) {
  if (isInstalled(root) && isBuilt(root)) return;
  const lock = path.join(root, '.cache', 'launcher', 'build.lock');
  const work = async () => {
    await stopStrayTools(root);
    if (!isInstalled(root)) await step('安装依赖', () => install(root));
    if (!isBuilt(root)) await step('编译程序', (detail) => build(root, detail));
  };
  await withLock(lock, work, ({ pid }) => console.error(`另一个进程（${pid}）正在安装或编译，等它完成……`));
}
