import { splitTitle } from '../../../reader/structure/item-title';
import { passageOf } from '../support/passage-of';

const split = (text: string) => {
  const { title, rest } = splitTitle(passageOf(text));
  return [title.text, rest.text];
};

describe('the title of an item', () => {
  it('is its first sentence, or the words before a colon', () => {
    expect(split('修建村道。摸清底数。')).toEqual(['修建村道', '摸清底数。']);
    expect(split('修建村道：摸清底数，分步实施')).toEqual(['修建村道', '摸清底数，分步实施']);
  });

  it('is without the points that it counts', () => {
    expect(split('破案率达到60%以上（10分）。每低1个百分点扣1分。')).toEqual(['破案率达到60%以上', '每低1个百分点扣1分。']);
  });

  it('is the name of a paper that somebody brought in', () => {
    expect(split('徐海燕等4名委员提出的《关于办学的提案》（第17号），年内答复。')).toEqual(['关于办学的提案', '，年内答复。']);
    expect(split('《关于办学的提案》（民盟县委）')).toEqual(['关于办学的提案', '']);
    expect(split('印发《关于办学的意见》。')[0]).toBe('印发《关于办学的意见》');
  });
});
