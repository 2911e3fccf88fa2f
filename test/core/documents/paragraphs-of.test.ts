import { paragraphsOf } from '../../../core/documents/paragraphs-of';

test('a line that begins with an ordinal is a heading of its level, all others are text', () => {
  expect(paragraphsOf('一、总体情况\n\n  截至今天。\n（一）好的\n1.请抓紧。')).toEqual([
    { is: 'heading1', text: '一、总体情况' },
    { is: 'text', text: '截至今天。' },
    { is: 'heading2', text: '（一）好的' },
    { is: 'text', text: '1.请抓紧。' },
  ]);
});
