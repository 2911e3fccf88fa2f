import { splitActors } from '../../../../reader/text/split/split-actors';
import { passageOf } from '../../support/passage-of';

const split = (text: string) => splitActors([{ passage: passageOf(text), cells: [] }]).map(({ passage }) => passage.text);

describe('a paragraph of several actors', () => {
  it('is divided at each of them, and behind the words that open the first sentence', () => {
    expect(split('事故发生后，县公安局负责维护秩序；县卫健局负责救治病人；县财政局负责落实经费。')).toEqual([
      '事故发生后，', '县公安局负责维护秩序；', '县卫健局负责救治病人；', '县财政局负责落实经费。',
    ]); // prettier-ignore
  });

  it('stays whole where only some sentences name one', () => {
    const text = '事故发生后，县公安局负责维护秩序。现场要设警戒区。县卫健局负责救治病人；伤员要登记。县财政局负责落实经费。';
    const all = `${text}另有说明若干字，${'以上各条均按有关规定执行。'.repeat(9)}`;
    expect(splitActors([{ passage: passageOf(all), cells: [] }, { passage: passageOf(all), cells: [] }])).toHaveLength(2); // prettier-ignore
  });
});
