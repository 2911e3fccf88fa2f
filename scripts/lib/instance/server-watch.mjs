import { isAlive } from '../processes/identity.mjs';
import { pause } from '../processes/wait.mjs';

/**
 * Watches a server that is no child of ours, or may not be (an adopted one): when its process is gone, `revive()` brings it up again, after growing
 * pauses while that fails, until `control.isStopping`.
 */
export function watchServer({ title, record, revive, print, control }) {
  const watch = async () => {
    for (let waitMs = 1_000; !control.isStopping; await pause(1_000)) {
      if (isAlive(record())) continue;
      print(`⚠ ${title} 意外停止，正在重新启动`);
      for (; !control.isStopping; waitMs = Math.min(waitMs * 2, 30_000)) {
        try {
          await revive();
          print(`✓ ${title} 已重新启动`);
          waitMs = 1_000;
          break;
        } catch (error) {
          if (!control.isStopping) print(`⚠ ${error.message}\n  ${waitMs / 1000} 秒后再试`);
          await pause(waitMs);
        }
      }
    }
  };
  void watch();
}
