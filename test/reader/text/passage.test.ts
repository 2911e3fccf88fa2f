import { sentences } from '../../../reader/text/passage';
import { passageOf } from '../support/passage-of';

describe('paragraphs as one', () => {
  it('have the stop that their ends leave out', () => {
    expect(sentences(['建成驿站17个', '投资估算：960万元。', '', '惠及学生'].map(passageOf)).text).toBe(
      '建成驿站17个。投资估算：960万元。惠及学生',
    );
  });

  it('have none before a figure that goes on with the words before it', () => {
    expect(sentences(['更换锅炉', '35台，'].map(passageOf)).text).toBe('更换锅炉35台，');
  });
});
