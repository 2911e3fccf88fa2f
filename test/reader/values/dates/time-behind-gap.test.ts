import { foldText } from '../../../../reader/text/fold-text';
import { timeBehindGap } from '../../../../reader/values/dates/time-behind-gap';

const behind = (text: string) => {
  const words = foldText(text, 0, text.length);
  const at = timeBehindGap(words);
  return at === undefined ? undefined : words.text.slice(at);
};

describe('a day at the end of a line that white space sets off', () => {
  it.each([
    ['县水利局　　6月15日前', '6月15日前'],
    ['沙湾镇 柳林乡       5月底前', '5月底前'],
    ['县水利局   全年', '全年'],
    ['县住建局    2026年 6月底前', '2026年6月底前'],
    ['县水利局6月15日前', undefined],
    ['沙湾镇 柳林乡', undefined],
  ])('%s', (text, expected) => {
    expect(behind(text)).toBe(expected);
  });
});
