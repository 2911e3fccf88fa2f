import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../reader/read-notice';
import { type Score, scoreNotice, type Truth } from './support/score';

const FIGURES = ['task', 'anyRole', 'deadline', 'target'] as const;

/** The mean scores of the layouts of one half. */
function meanOf(half: string): Pick<Score, (typeof FIGURES)[number]> {
  const folder = path.resolve(__dirname, 'layouts', half);
  const names = readdirSync(folder).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const scores = names.map((name) => scoreNotice(JSON.parse(read(`${name}.json`)) as Truth, readNotice(read(`${name}.txt`))));
  const mean = (figure: (typeof FIGURES)[number]) => scores.reduce((sum, score) => sum + score[figure], 0) / scores.length;
  return { task: mean('task'), anyRole: mean('anyRole'), deadline: mean('deadline'), target: mean('target') };
}

/** What was reached, as a floor (the target of a notice counts as read while none of its tasks is, and falls where more are): a half that falls below it lost a layout. */
const FLOORS = {
  seen: { task: 0.99, anyRole: 0.99, deadline: 0.99, target: 0.98 },
  unseen: { task: 0.99, anyRole: 0.99, deadline: 0.95, target: 0.99 },
} as const;

describe('layouts of notices, half by half', () => {
  it.each(Object.entries(FLOORS))('the %s half reads no worse than it did', (half, floor) => {
    const mean = meanOf(half);
    for (const figure of FIGURES) expect({ figure, value: mean[figure] >= floor[figure] }).toEqual({ figure, value: true });
  });
});
