import { UnseenWords, withoutMarks } from '../../../reader/files/unseen-text';

describe('words that a file holds unseen', () => {
  it('are left out but for those struck out, each with its place', () => {
    const words = new UnseenWords();
    const parts = [
      words.leave(undefined, '修建水渠'),
      words.leave('hidden', '清理'),
      words.leave('hidden', '河道'),
      words.leave(undefined, '，'),
      words.leave('struck', '改造泵站'),
    ];
    expect(words.take(parts.join(''))).toEqual({
      text: '修建水渠，改造泵站',
      unseen: [
        { how: 'hidden', words: '清理河道', at: 4 },
        { how: 'struck', words: '改造泵站', at: 5 },
      ],
    });
  });

  it('a corrected letter and a cell that is repeated are told once or not at all', () => {
    const words = new UnseenWords();
    const cell = words.leave('deleted', '县水利局');
    const text = `${cell}\t${words.leave(undefined, '甲')}\t${words.leave('deleted', '的')}\n${cell}`;
    expect(words.take(text)).toEqual({ text: '\t甲\t\n', unseen: [{ how: 'deleted', words: '县水利局', at: 0 }] });
    expect(withoutMarks(text)).toBe('\t甲\t\n');
  });
});
