import { readLines } from '../../../../reader/text/lines';

const read = (...blocks: string[]) => readLines(blocks.join('\n\n')).map(({ passage }) => passage.text);
const HEAD = ['整改台账', '序号', '存在 问题', '责任\n单位', '整改\n时限'];

describe('cells that blank lines part', () => {
  it('are one each, on however many lines they stand', () => {
    expect(read(...HEAD, '1', '药品账目\n不全', '县卫健局\n县医保局', '2026年6月\n底前')).toEqual(['整改台账', '序号', '存在问题', '责任单位', '整改时限', '1', '药品账目不全', '县卫健局县医保局', '2026年6月底前']); // prettier-ignore
  });

  it('end with the note or the signature below them, and begin with no other text', () => {
    expect(read(...HEAD, '1', '药品账目\n不全', '说明：第1项\n另行通知').slice(-2)).toEqual(['说明：第1项', '另行通知']);
    expect(read(...HEAD, '1', '药品账目\n不全', '县医疗保障局\n2026年4月20日').slice(-2)).toEqual(['县医疗保障局', '2026年4月20日']);
    expect(read('关于整改的通知', '各乡镇：\n现将台账印发给你们。', '县医疗保障局\n2026年4月20日')).toHaveLength(5);
  });
});
