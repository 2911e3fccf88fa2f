import { shortVillageName } from '../../../core/directory/village-name';

test.each([
  ['大河村村民委员会', '大河村'],
  ['大河村民委员会', '大河村'],
  ['大河村委会', '大河村'],
  ['城北社区居民委员会', '城北社区'],
  ['城北社区居委会', '城北社区'],
  ['南坝农场社区管委会', '南坝农场社区管委会'],
  ['村民委员会', '村民委员会'],
])('%s is %s on the board', (name, short) => {
  expect(shortVillageName(name)).toBe(short);
});
