import { isUnitList, looksLikeUnit, splitUnits } from '../../../reader/values/unit-name';
import { passageOf } from '../support/passage-of';

describe('names of units', () => {
  it.each(['县水利局', '各乡镇', '有关部门', '县委办', '县自然资源局（林业局）', '各县（市、区）人民政府'])('%s is one', (name) => {
    expect(looksLikeUnit(name)).toBe(true);
  });

  it.each([
    '加快建设中心',
    '水利',
    '责任单位',
    '7月在县家具园举行',
    '全县',
    '10个乡镇',
    '落实责任。',
    '年底前建成照料中心',
    '建成五个照料中心',
  ])('%s is none', (name) => {
    expect(looksLikeUnit(name)).toBe(false);
  });

  it.each([
    ['县水利局、各乡镇、场', ['县水利局', '各乡镇', '场']],
    ['由县教育局等部门按职责分工负责', ['县教育局']],
    ['市卫健委 市财政局', ['市卫健委', '市财政局']],
    ['县消防救援大队 县应急管理局 水利站', ['县消防救援大队', '县应急管理局', '水利站']],
    [
      '县水利局 县财政局 县林业局 县教育局 县民政局 县公安局 县司法局',
      ['县水利局', '县财政局', '县林业局', '县教育局', '县民政局', '县公安局', '县司法局'],
    ],
    ['市生态环境局 宝塔分局 县市场 监督管理局', ['市生态环境局宝塔分局', '县市场监督管理局']],
    ['县住房和城乡 建设局', ['县住房和城乡建设局']],
    ['县水利局 县自然资源 和规划局', ['县水利局', '县自然资源和规划局']],
    ['县水利局和各乡镇', ['县水利局', '各乡镇']],
    ['县文化和旅游局与县发展和改革局', ['县文化和旅游局', '县发展和改革局']],
    ['各乡镇党委和人民政府', ['各乡镇党委和人民政府']],
    ['水利站 村建所 各村委会', ['水利站', '村建所', '各村委会']],
    ['各县（市、区）人民政府，县财政局', ['各县（市、区）人民政府', '县财政局']],
  ])('%s is split into its units', (list, expected) => {
    expect(splitUnits(passageOf(list)).map(({ text }) => text)).toEqual(expected);
  });

  it('make a list where all of them are units', () => {
    expect(isUnitList(passageOf('县水利局、县财政局'))).toBe(true);
    expect(isUnitList(passageOf('修建水渠、县财政局'))).toBe(false);
  });
});
