import { pairOfPage } from '../../../../../features/directory/rules/pairs/pair-of-page';
import { VIEW } from '../../support/view';

test('the same pair, entered on the page of the village or of the unit', () => {
  const [, bureau, , village] = VIEW.units;
  if (!bureau || !village) throw new Error('both units');
  const pair = { line: 1, village: 'SH', unit: 'SLJ', fromDay: 7 };
  expect([pairOfPage(village, bureau, { fromDay: 7 }), pairOfPage(bureau, village, { fromDay: 7 })]).toEqual([pair, pair]);
});
