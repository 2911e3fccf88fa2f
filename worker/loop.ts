/** A loop that can be stopped; stopping waits for the pass that runs. */
export interface Loop {
  stop(): Promise<void>;
}

/** Runs `pass` again and again; it returns how many milliseconds to pause. What it throws is told to `onError`, and the loop goes on after a second. */
export function startLoop(pass: () => Promise<number>, onError: (error: unknown) => void): Loop {
  const stopping = new AbortController();
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stopping.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      stopping.signal.addEventListener('abort', done);
    });
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pauseMs = await pass().catch((error: unknown) => {
        onError(error);
        return 1_000;
      });
      if (pauseMs > 0 && !stopping.signal.aborted) await pause(pauseMs);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
