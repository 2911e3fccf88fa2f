import { splitGapLabels } from '../../../../reader/tables/cards/gap-labels';
import { readNotice } from '../../../../reader/read-notice';
import { readLines } from '../../../../reader/text/lines';
import { joinLines } from '../../../../reader/text/paragraphs';

const split = (...lines: string[]) => splitGapLabels(joinLines(readLines(lines.join('\n')))).map(({ passage }) => passage.text);
const card = (name: string, unit: string) => [`◆ ${name}`, '措施　接通管网', `责任　${unit}　督导　县纪委　时限　6月底前`];

describe('labels that white space sets off', () => {
  it('get a colon and a line of their own where they come again and again', () => {
    const cards = [...card('污水直排', '县住建局 ／ 柳树村'), ...card('扬尘', '县城管局'), ...card('焚烧', '县农业农村局')];
    expect(split(...cards).slice(0, 5)).toEqual(['◆污水直排', '措施：接通管网', '责任：县住建局/柳树村', '督导：县纪委', '时限：6月底前']);
    expect(readNotice(['2026年整改清单', ...cards].join('\n')).tasks.map(({ title, units }) => [title, ...units.map(({ name }) => name)])).toEqual(
      [['污水直排', '县住建局', '柳树村'], ['扬尘', '县城管局'], ['焚烧', '县农业农村局']],
    );
  }); // prettier-ignore

  it('are known in a lone card by its matter and units', () => {
    const whole = '督办事项　修复渗漏段　　承办单位　县水利局　　办结时限　6月底前';
    expect(split(whole)).toEqual(['督办事项：修复渗漏段', '承办单位：县水利局', '办结时限：6月底前']);
    expect(split('督办事项　修复渗漏段', '承办单位　县水利局')).toEqual(['督办事项：修复渗漏段', '承办单位：县水利局']);
    expect(split('督办事项　承办单位　办结时限')).toEqual(['督办事项承办单位办结时限']);
    expect(split('责任单位　各乡镇')).toEqual(['责任单位各乡镇']);
  });

  it('stay words where they come once or twice, or are no labels', () => {
    const lines = ['责任　重于泰山', '县住建局　修建村道　6月底前', '县住建局　疏通沟渠　6月底前', '县住建局　改造危房　6月底前'];
    expect(split(...lines)).toEqual(lines.map((line) => line.replace(/\u3000/g, '')));
  });
});
