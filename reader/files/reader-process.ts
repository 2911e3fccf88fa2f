import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** V8's heap in the process, which V8 holds by itself, and where the process starts. */
export interface ReaderProcessOptions {
  readonly heapMb?: number;
  /** The compiled `read-child`; tests name the source and a hook that compiles it. */
  readonly entry?: string;
  readonly execArgv?: readonly string[];
}

/** Asks the process to get ready for whatever is to be read, and its answer. */
export const GET_READY = 'getReady';
export const IS_READY = 'isReady';

const MOST_HEAP_MB = 384;
/** A process that has got nothing to read for so long is ended. */
const MOST_WAITING_MS = 10 * 60 * 1000;

/** Starts the process that reads one notice. */
export const startReader = ({ heapMb = MOST_HEAP_MB, ...options }: ReaderProcessOptions): ChildProcess =>
  fork(options.entry ?? path.join(__dirname, 'read-child.js'), [], {
    execArgv: [`--max-old-space-size=${heapMb}`, ...(options.execArgv ?? [])],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });

/** The process of the next notice, started before the notice is there, so that nobody waits for its start. */
export interface ReaderAhead {
  /** Starts one unless one waits already. Resolves when it is ready, or has ended. */
  getReady(): Promise<void>;
  /** The one that waits, for one notice; undefined where none does. */
  take(): ChildProcess | undefined;
  /** Ends the one that waits. */
  stop(): void;
}

/** Whether the parent lives on while the child does. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

/** Keeps at most one process waiting, and not for ever; once it is ready it holds up no end of its parent. */
export function readerAhead(options: ReaderProcessOptions, mostWaitingMs = MOST_WAITING_MS): ReaderAhead {
  let waiting: ChildProcess | undefined;
  let ready = Promise.resolve();
  let end: NodeJS.Timeout | undefined;
  const take = (): ChildProcess | undefined => {
    const taken = waiting;
    waiting = undefined;
    clearTimeout(end);
    if (taken) hold(taken, true);
    return taken;
  };
  const stop = (): void => void take()?.kill('SIGKILL');
  return {
    take,
    stop,
    getReady() {
      if (waiting) return ready;
      const child = startReader(options);
      waiting = child;
      ready = new Promise((resolve) => {
        const gone = () => {
          if (waiting === child) take();
          resolve();
        };
        child.once('message', () => {
          if (waiting === child) hold(child, false);
          resolve();
        });
        child.once('error', gone);
        child.once('exit', gone);
      });
      child.send(GET_READY);
      end = setTimeout(stop, mostWaitingMs).unref();
      return ready;
    },
  };
}
