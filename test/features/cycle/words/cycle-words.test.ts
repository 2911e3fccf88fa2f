import { cycleName } from '../../../../features/cycle/words/cycle-words';

test.each([
  ['2023-04', '2023年4月 每月公示'],
  ['annual-2023', '2023年度 每月公示'],
  ['season-2024', '2024年征缴期 每月公示'],
  ['pledges-2024', '2024年征缴期承诺书 每月公示'],
])('a round is named after its data: %s', (period, name) => {
  expect(cycleName({ period, title: '每月公示' })).toBe(name);
});
