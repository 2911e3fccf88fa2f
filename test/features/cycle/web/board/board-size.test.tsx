import { renderToString } from 'preact-render-to-string';
import { boardOf, type PostingVillage } from '../../../../../features/cycle/rules/board/board';
import { BoardMarks } from '../../../../../features/cycle/web/board/board-marks';
import { day } from '../../../../support/rules/state-calendar';

/** What a board of a county may weigh, the page around it included; and what that takes. */
const MOST_BYTES = 150 * 1024;
const AROUND = 20 * 1024;

const VILLAGES = Array.from({ length: 986 }, (_, at): PostingVillage => {
  const township = at % 11;
  return {
    unitId: `01a22a1d-5c74-72bc-965f-${String(at).padStart(12, '0')}`,
    name: `第${at}村村民委员会`,
    townshipId: `01a22a1d-5c74-72bc-965e-${String(township).padStart(12, '0')}`,
    townshipName: `第${township}乡人民政府`,
    ...(at % 3 === 0 ? { state: 'owed' } : { state: 'posted', timing: at % 7 === 0 ? 'late' : 'inTime' }),
  };
});
const board = boardOf(VILLAGES, day('2026-11-20'), day('2026-11-21'));

test('every village of a county of 986 is on a board of less than 150 KB, each once, with its way to the records', () => {
  const html = renderToString(<BoardMarks townships={board} />);
  expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES - AROUND);
  expect(html.match(/href="village\?unit=/g)).toHaveLength(986);
  expect(html).toContain('第985村</a>');
});

test('a stage is a word beside its villages, and a class that the style sheet gives a form and a colour', () => {
  const html = renderToString(<BoardMarks townships={board} />);
  expect(html).toMatch(/<span class="mark o">逾期未公示 \d+<\/span><a class="o"/);
  expect(html).toMatch(/<span class="mark l">逾期公示 \d+<\/span><a class="l"/);
  expect(html).toMatch(/<span class="mark p">已公示 \d+<\/span><a class="p"/);
});
