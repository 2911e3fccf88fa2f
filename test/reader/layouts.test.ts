import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../reader/read-notice';
import { scoreNotice, type Truth } from './support/score';

const folder = path.resolve(__dirname, '../fixtures/notices');
const names = readdirSync(folder).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const truthOf = (name: string) =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Truth & { readonly layout: string };

describe('layouts of notices', () => {
  it.each(names.map((name) => [name, truthOf(name).layout]))('%s: %s', (name) => {
    const truth = truthOf(name);
    const notice = readNotice(readFileSync(path.join(folder, `${name}.txt`), 'utf8'));
    expect(scoreNotice(truth, notice)).toEqual({ task: 1, unit: 1, anyRole: 1, deadline: 1, target: 1 });
    if (truth.title !== undefined) expect(notice.title ?? null).toBe(truth.title);
    if (truth.issuer !== undefined) expect(notice.issuer ?? null).toBe(truth.issuer);
    if (truth.documentNumber !== undefined) expect(notice.documentNumber ?? null).toBe(truth.documentNumber);
    if (truth.issueDate !== undefined) expect(notice.issueDate ?? null).toBe(truth.issueDate);
  });
});
