import { beginningOf, chunksOf } from '../../../../reader/findings/second-look/look';
import { passageOf } from '../../support/passage-of';

it('a finding shows the beginning of its words, as they are printed', () => {
  expect(beginningOf(passageOf('修建 5G 基站'))).toBe('修建 5G 基站');
  expect(beginningOf(passageOf('水'.repeat(90)))).toBe('水'.repeat(40));
});

it('words are parted where the source has white space between them', () => {
  const chunks = (text: string) => chunksOf(passageOf(text)).map((chunk) => chunk.text);
  expect(chunks('1 修建水渠  县水利局')).toEqual(['1', '修建水渠', '县水利局']);
  expect(chunks('修建水渠')).toEqual(['修建水渠']);
});
