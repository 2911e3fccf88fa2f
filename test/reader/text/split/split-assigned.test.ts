import { splitAssigned } from '../../../../reader/text/split/split-assigned';

const paragraph = (text: string, cells: readonly string[] = []) => {
  const passageOf = (words: string) => ({ text: words, at: Array.from(words, (_, at) => at), source: words });
  return { passage: passageOf(text), cells: cells.map(passageOf) };
};
const split = (...texts: string[]) => splitAssigned(texts.map((text) => paragraph(text))).map(({ passage }) => passage.text);

test('where paragraphs hold several sentences with units of their own in brackets, each stands by itself, and so does the heading', () => {
  const section = '一、放宽准入。全面清理壁垒。（县发改局牵头，6月底前完成）大力推行承诺制。（县市场监管局负责）其余照旧。';
  expect(split(section)).toEqual([
    '一、放宽准入。',
    '全面清理壁垒。（县发改局牵头，6月底前完成）',
    '大力推行承诺制。（县市场监管局负责）',
    '其余照旧。',
  ]);
});

test('where most paragraphs have one bracket, a second one tells more of the same task', () => {
  const one = '（一）办好托育机构。鼓励举办。（县卫健局负责）';
  const two = '（二）保障用地需求。同步验收。（县住建局负责）';
  const both = '（三）建设人才队伍。制定标准。（县人社局负责）开展业务培训。（县教育局负责）';
  expect(split(one, two, both)).toEqual([one, two, both]);
});

test('brackets that assign nothing, and rows of cells, stay as they are', () => {
  const told = '一、准入。全面清理壁垒。（详见附件）大力推行承诺制。（另行通知）';
  expect(split(told)).toEqual([told]);
  const words = '全面清理壁垒。（县发改局负责）大力推行承诺制。（县市场监管局负责）';
  const row = paragraph(words, [words, '6月底前']);
  expect(splitAssigned([row])).toEqual([row]);
});
