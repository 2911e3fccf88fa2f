import { readPosting } from '../../../reader/values/posting';
import { passageOf } from '../support/passage-of';

it('the monthly posting: by which day, who supplies the list, when the year is posted', () => {
  const words = '每月结束至次月20日前，县税务局提供上月清册，各村张榜公示；次年2月底前公示全年。';
  expect(readPosting(passageOf(words))).toMatchObject({ dayOfNextMonth: 20, supplier: '县税务局', annualMonth: 2 });
});

it.each(['次月20日前报送', '张榜公示', '次月32日前公示'])('%s is none', (words) => {
  expect(readPosting(passageOf(words))).toBeUndefined();
});
