import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packZip } from '../../../../platform/documents/sheets/pack-zip';
import { writeFolder } from '../../../../platform/documents/sheets/write-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const entries = (names: readonly string[]) =>
  names.map((name) => ({ path: `镇/${name}`, make: () => Promise.resolve(new TextEncoder().encode(`${name}的内容`)) }));

test('what is whole is not made again; what was left unfinished is', async () => {
  expect(await writeFolder(folder, entries(['一', '二']))).toEqual({ made: 2, kept: 0 });
  mkdirSync(path.join(folder, '镇'), { recursive: true });
  writeFileSync(path.join(folder, '镇/三.part'), '一半');
  writeFileSync(path.join(folder, '镇/一'), '已经有的');
  expect(await writeFolder(folder, entries(['一', '二', '三']))).toEqual({ made: 1, kept: 2 });
  expect(readFileSync(path.join(folder, '镇/一'), 'utf8')).toBe('已经有的');
  expect([readFileSync(path.join(folder, '镇/三'), 'utf8'), existsSync(path.join(folder, '镇/三.part'))]).toEqual(['三的内容', false]);
});

test('a file that cannot be made has no name, and says why', async () => {
  const broken = [{ path: '四', make: () => Promise.reject(new Error('没有')) }];
  await expect(writeFolder(folder, broken)).rejects.toThrow('没有');
  expect(existsSync(path.join(folder, '四'))).toBe(false);
});

test('a zip of the same files has the same bytes, and holds each as it was made', async () => {
  const packed = async () => {
    const parts: Uint8Array[] = [];
    for await (const part of packZip(entries(['一', '二']))) parts.push(part);
    return Buffer.concat(parts);
  };
  const bytes = await packed();
  expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
    ['镇/一', '一的内容'],
    ['镇/二', '二的内容'],
  ]);
  expect((await packed()).equals(bytes)).toBe(true);
});
