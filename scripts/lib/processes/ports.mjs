import net from 'node:net';
import { Problem } from '../terminal/problem.mjs';

/** Listens on `port` of 127.0.0.1 and keeps it; undefined when it is taken or not ours to have. Close the answer to give it back. */
function holdPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

/** Closes a held port. */
export const releasePort = (server) => new Promise((resolve) => server.close(() => resolve()));

/** Whether nothing listens on `port` of 127.0.0.1. */
async function isFree(port) {
  const server = await holdPort(port);
  if (server) await releasePort(server);
  return server !== undefined;
}

/** Whether something accepts connections on `port` of 127.0.0.1. */
export function isListening(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.setTimeout(2000, () => answer(false));
  });
}

/** Holds `wanted` or the next free port above it. */
export async function holdNextFree(wanted) {
  for (let port = wanted; port < Math.min(wanted + 200, 65536); port += 1) {
    const server = await holdPort(port);
    if (server) return { port, server };
  }
  throw new Problem(`从 ${wanted} 起的 200 个端口都被占用：请用 --port 指定另一个端口。`);
}

/** `kept` while it is free and no other in `taken`, else a free port from the range below the ephemeral ones, drawn at random so that two checkouts seldom meet. */
export async function choosePort(kept, taken = []) {
  if (kept && !taken.includes(kept) && (await isFree(kept))) return kept;
  for (let i = 0; i < 200; i += 1) {
    const port = 20000 + Math.floor(Math.random() * 12000);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Problem('找不到空闲端口（20000–31999）：请关闭一些程序后重试。');
}
