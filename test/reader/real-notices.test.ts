import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../reader/read-notice';
import { scoreNotice, type Truth } from './support/score';

const root = path.resolve(__dirname, '../..');
const shared = path.join(process.env['DUBAN_SHARED'] ?? path.join(root, '..', 'shared'), 'notices');
const names = existsSync(shared) ? readdirSync(shared).flatMap((file) => (/^(.*)\.txt$/.exec(file)?.[1] ?? '') || []) : [];

describe('real notices', () => {
  if (names.length === 0) it.todo('are read where some lie beside this checkout (DUBAN_SHARED)');
  for (const name of names) {
    it(`${name} is read as a careful reader reads it`, () => {
      const truth = JSON.parse(readFileSync(path.join(shared, `${name}.json`), 'utf8')) as Truth;
      const notice = readNotice(readFileSync(path.join(shared, `${name}.txt`), 'utf8'));
      const score = scoreNotice(truth, notice);
      expect(score.task).toBeGreaterThanOrEqual(0.97);
      expect(score.anyRole).toBeGreaterThanOrEqual(0.95);
      expect(score.deadline).toBeGreaterThanOrEqual(0.95);
      expect(score.target).toBeGreaterThanOrEqual(0.9);
      expect(notice.title ?? null).toBe(truth.title ?? null);
      expect(notice.issuer ?? null).toBe(truth.issuer ?? null);
      expect(notice.documentNumber ?? null).toBe(truth.documentNumber ?? null);
      expect(notice.issueDate ?? null).toBe(truth.issueDate ?? null);
    });
  }
});
