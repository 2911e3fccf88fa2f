import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { problemOf } from '../../../api/http/problem';
import type { UploadedFile } from '../../../api/http/files/uploaded-file';
import { uploadBody } from '../../../api/middleware/upload-body';

let server: Server;
let url: string;
const failed: ErrorRequestHandler = (error, _req, res, next) => {
  const problem = problemOf(error);
  if (!problem) return next(error);
  res.status(problem.status).send(problem.title);
};

beforeAll(async () => {
  const app = express();
  app.post('/', ...uploadBody(64 * 1024), (req, res) => {
    const files = (res.locals['files'] ?? []) as readonly UploadedFile[];
    res.json({ texts: req.body as unknown, files: files.map((file) => ({ ...file, bytes: [...file.bytes.slice(0, 4)] })) });
  });
  app.use(failed);
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('texts and files come apart, with the name and every byte of a file', async () => {
  const body = new FormData();
  body.append('note', '第一行\n第二行');
  body.append('file', new Blob([new Uint8Array([0, 255, 13, 10])]), '名录（新）.xlsx');
  body.append('file', new Blob([]), '');
  const answer = await fetch(url, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({
    texts: { note: '第一行\r\n第二行' },
    files: [{ field: 'file', name: '名录（新）.xlsx', bytes: [0, 255, 13, 10] }],
  });
});

test('a form of more bytes is refused with the most that is taken', async () => {
  const body = new FormData();
  body.append('file', new Blob(['x'.repeat(65 * 1024)]), 'a.csv');
  const answer = await fetch(url, { method: 'POST', body });
  expect([answer.status, await answer.text()]).toEqual([413, '提交的内容太大，最多 64 KB']);
});

test('a form that broke off is refused', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const answer = await fetch(url, { method: 'POST', headers, body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx' });
  expect([answer.status, await answer.text()]).toEqual([400, '提交的表单没有传完整，请重新提交']);
});
