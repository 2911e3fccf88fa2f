import { pageHelpOf } from '../../../core/words/page-help';

test('a page of the menu has its help by its address, one below it has none', () => {
  expect(pageHelpOf('/ledger')?.purpose).toContain('任务');
  expect(pageHelpOf('/ledger/print')).toBeUndefined();
});
