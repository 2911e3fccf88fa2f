import { createServer, type Socket } from 'node:net';

/** What the sink took: instant (epoch ms), recipient, Message-ID. */
export type Arrival = readonly [atMs: number, to: string, messageId: string];

const arrivals: Arrival[] = [];
const END_OF_DATA = Buffer.from('\r\n.\r\n');
const MESSAGE_ID = /^Message-ID: *(<[^>\r\n]+>)/im;

/**
 * A mail server that only counts: no parsing, no disk, so that it takes as little as possible of the machine that is measured. It answers PIPELINING as
 * every mail server does. A process of its own; `dump` over the process channel hands over what it took.
 */
function serve(socket: Socket): void {
  let buffer: Buffer = Buffer.alloc(0);
  let isInData = false;
  let to = '';
  const answer = (line: string): void => void socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') answer('250-sink\r\n250-PIPELINING\r\n250 8BITMIME');
    else if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      answer('250 OK');
    } else if (verb === 'DATA') {
      isInData = true;
      answer('354 go on');
    } else if (verb === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 OK');
  };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = isInData ? buffer.indexOf(END_OF_DATA) : buffer.indexOf('\r\n');
      if (end < 0) return;
      if (isInData) {
        arrivals.push([Date.now(), to, MESSAGE_ID.exec(buffer.toString('latin1', 0, Math.min(end, 4_096)))?.[1] ?? '']);
        isInData = false;
        buffer = buffer.subarray(end + END_OF_DATA.length);
        answer('250 taken');
      } else {
        const line = buffer.toString('latin1', 0, end);
        buffer = buffer.subarray(end + 2);
        command(line);
      }
    }
  });
  answer('220 sink');
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('message', () => {
  process.send?.({ arrivals: arrivals.splice(0) });
});
process.on('disconnect', () => process.exit(0));
