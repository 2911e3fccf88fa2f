import { type LettersAfterKills, lettersWrong } from './support/files/letters-wrong';

const taken = (messageId: string, isAnswered = true, to = 'a@county.example') => ({ messageId, isAnswered, to });

describe('what is wrong with letters after a kill', () => {
  test.each<{ what: string; letters: LettersAfterKills; wrong: readonly string[] }>([
    {
      what: 'a letter that was on its way and left once more is right',
      letters: { written: ['<1>', '<2>'], accepted: [taken('<1>'), taken('<2>', false), taken('<2>')], starts: [2] },
      wrong: [],
    },
    { what: 'one is lost', letters: { written: ['<1>', '<2>'], accepted: [taken('<1>')], starts: [] }, wrong: ['lost <2>'] },
    { what: 'nobody wrote one', letters: { written: [], accepted: [taken('<1>')], starts: [] }, wrong: ['unknown <1>'] },
    {
      what: 'one left three times',
      letters: { written: ['<1>'], accepted: [taken('<1>', false), taken('<1>', false), taken('<1>')], starts: [1, 2] },
      wrong: ['3 times <1>', 'not again <1>', 'not again <1>'],
    },
    {
      what: 'one left twice after the same start',
      letters: { written: ['<1>'], accepted: [taken('<1>'), taken('<1>')], starts: [0, 2] },
      wrong: ['twice without a kill <1>'],
    },
    {
      what: 'it went to another address',
      letters: { written: ['<1>'], accepted: [taken('<1>', false), taken('<1>', true, 'b@county.example')], starts: [1] },
      wrong: ['to two addresses <1>'],
    },
    {
      what: 'whose answer never came did not leave again',
      letters: { written: ['<1>'], accepted: [taken('<1>', false)], starts: [1] },
      wrong: ['not again <1>'],
    },
    {
      what: 'more left twice than there are connections',
      letters: {
        written: Array.from({ length: 11 }, (_, at) => `<${at}>`),
        accepted: [...Array.from({ length: 11 }, (_, at) => taken(`<${at}>`)), ...Array.from({ length: 11 }, (_, at) => taken(`<${at}>`))],
        starts: [11],
      },
      wrong: ['11 letters twice after a kill'],
    },
  ])('$what', ({ letters, wrong }) => {
    expect(lettersWrong(letters)).toEqual(wrong);
  });
});
