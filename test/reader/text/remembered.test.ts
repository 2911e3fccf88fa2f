import { remembered } from '../../../reader/text/remembered';

describe('a function that keeps its answers', () => {
  it('is asked once of the same text, also where it answers with nothing to show', () => {
    const asked: string[] = [];
    const isLong = remembered((text) => {
      asked.push(text);
      return text.length > 2;
    });
    expect(['县财政局', '局', '县财政局', '局'].map(isLong)).toEqual([true, false, true, false]);
    expect(asked).toEqual(['县财政局', '局']);
  });

  it('keeps no answers about whole notices, nor more than it has room for', () => {
    const asked: number[] = [];
    const lengthOf = remembered((text) => {
      asked.push(text.length);
      return text.length;
    });
    const notice = '县'.repeat(3000);
    expect([lengthOf(notice), lengthOf(notice)]).toEqual([3000, 3000]);
    expect(asked).toEqual([3000, 3000]);
    for (let at = 0; at <= 20_000; at += 1) lengthOf(String(at));
    const before = asked.length;
    lengthOf('0');
    expect(asked.length).toBe(before + 1);
  });
});
