import net from 'node:net';
import { createLogWriter } from './lib/files/log-writer.mjs';

// `node keep-logs.mjs FOLDER NAME…` writes what comes in at descriptor 3, 4, … to the logs of these names. A process of its own, because Postgres and Temporal
// outlive a launcher that was killed, and would die of a log that nobody takes; it ends when all who could write have ended, and at no signal before.
const [folder, ...names] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stderr.on('error', () => undefined);

names.forEach((name, at) => {
  const writer = createLogWriter({ folder, name });
  new net.Socket({ fd: 3 + at, readable: true, writable: false })
    .on('data', (chunk) => writer.write(chunk))
    .on('error', () => undefined)
    .on('close', () => void writer.end());
});
