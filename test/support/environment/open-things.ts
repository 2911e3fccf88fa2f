import { ChildProcess } from 'node:child_process';
import { Server, Socket } from 'node:net';

/** What Node keeps alive for this process; not in its types, and the only place where servers, sockets and child processes can be found by name. */
const handles = (): readonly object[] => (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();

const OWN_STREAMS = 2;
const isOwnStream = (handle: object): boolean =>
  'fd' in handle && typeof handle.fd === 'number' && handle.fd >= 0 && handle.fd <= OWN_STREAMS;

function nameOf(handle: object): string {
  if (handle instanceof ChildProcess) return `process ${handle.pid}: ${handle.spawnargs.join(' ').slice(0, 200)}`;
  if (handle instanceof Server) return `server listening at ${JSON.stringify(handle.address())}`;
  if (handle instanceof Socket)
    return handle.remotePort === undefined ? 'pipe or closing socket' : `connection to ${handle.remoteAddress}:${handle.remotePort}`;
  return handle.constructor.name;
}

/** What is open in this process now. */
export const openThings = (): ReadonlySet<object> => new Set(handles().filter((handle) => !isOwnStream(handle)));

/** The names of what is open now and was not in `before`. */
export const namesOfNew = (before: ReadonlySet<object>): readonly string[] =>
  [...openThings()].filter((handle) => !before.has(handle)).map(nameOf);

/** Ends the child processes that were started since; the next test file shall not have them beside it. */
export function endNewProcesses(before: ReadonlySet<object>): void {
  for (const handle of openThings()) if (handle instanceof ChildProcess && !before.has(handle)) handle.kill('SIGKILL');
}
