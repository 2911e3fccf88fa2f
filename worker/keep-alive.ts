import { startLoop } from './loop';
import type { Running } from './run-process';

/** Something that works on a connection. `ended` resolves when it was stopped, and rejects when the connection is lost. */
export interface Life {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Keeps something at work: whenever it fails, or cannot be started, `onError` is told and it is started again after a second. Resolves when it has been started once. */
export async function keepAlive(start: () => Promise<Life>, onError: (error: unknown) => void): Promise<Running> {
  let current: Life | undefined;
  let isStopping = false;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const loop = startLoop(
    async () => {
      const life = await start();
      current = life;
      isReady();
      if (isStopping) life.stop().catch(() => undefined);
      await life.ended.finally(() => (current = undefined));
      return 0;
    },
    (error) => {
      if (!isStopping) onError(error);
    },
  );
  await ready;
  return {
    async stop() {
      isStopping = true;
      const stopped = loop.stop();
      await current?.stop().catch(() => undefined);
      await stopped;
    },
  };
}
