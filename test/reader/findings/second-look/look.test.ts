import { beginningOf } from '../../../../reader/findings/second-look/look';
import { passageOf } from '../../support/passage-of';

it('a finding shows the beginning of its words, as they are printed', () => {
  expect(beginningOf(passageOf('修建 5G 基站'))).toBe('修建 5G 基站');
  expect(beginningOf(passageOf('水'.repeat(90)))).toBe('水'.repeat(40));
});
