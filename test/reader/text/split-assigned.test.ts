import { splitAssigned } from '../../../reader/text/split-assigned';

const paragraph = (text: string, cells: readonly string[] = []) => {
  const passageOf = (words: string) => ({ text: words, at: Array.from(words, (_, at) => at), source: words });
  return { passage: passageOf(text), cells: cells.map(passageOf) };
};
const split = (text: string) => splitAssigned([paragraph(text)]).map(({ passage }) => passage.text);

test('each sentence of a section with its units in brackets stands by itself', () => {
  expect(split('一、放宽准入。清理壁垒。（县发改局牵头，6月底前完成）推行承诺制。（县市场监管局负责）完善流程。')).toEqual([
    '一、放宽准入。清理壁垒。（县发改局牵头，6月底前完成）',
    '推行承诺制。（县市场监管局负责）',
    '完善流程。',
  ]);
});

test('measures of one item, brackets that assign nothing and cells stay together', () => {
  const item = '（三）办好托育。鼓励举办。（国家卫健委负责）支持幼儿园开班。（教育部负责）';
  expect(split(item)).toEqual([item]);
  const told = '一、准入。清理壁垒。（详见附件）推行承诺制。';
  expect(split(told)).toEqual([told]);
  const row = paragraph('清理。（县发改局负责）推行。', ['清理。（县发改局负责）推行。']);
  expect(splitAssigned([row])).toEqual([row]);
});
