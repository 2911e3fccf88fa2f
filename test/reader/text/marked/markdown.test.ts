import { withoutMarks } from '../../../../reader/text/marked/markdown';
import { passageOf } from '../../support/passage-of';

it.each([
  ['**关于修渠的通知**', '关于修渠的通知', '****'],
  ['##一、**任务**：修渠', '一、任务：修渠', '##****'],
  ['>>1\\.修渠', '1.修渠', '>>\\'],
  ['修渠5*3米', '修渠5*3米', ''],
  ['注**：单位', '注**：单位', ''],
])('of %s the words are %s', (line, words, marks) => {
  const found = withoutMarks(passageOf(line));
  expect([found.words.text, found.marks.text]).toEqual([words, marks]);
});
