import { readLines } from '../../../reader/text/lines';
import { joinLines } from '../../../reader/text/paragraphs';
import { splitInline } from '../../../reader/text/split/split-inline';

const join = (text: string) => joinLines(readLines(text)).map(({ passage }) => passage.text);
const split = (text: string) => splitInline(joinLines(readLines(text))).map(({ passage }) => passage.text);

describe('paragraphs', () => {
  it('are joined where a page broke their lines', () => {
    const page = ['各乡镇要组织力量对本辖区内淤积严重的主要沟渠逐条进行清理', '疏浚，确保汛期来临之前全部恢复正常的过水能力，做到底数清楚', '责任明确、措施具体，并及时将有关情况报送县防汛抗旱指挥部备', '案。'];
    expect(join([...page, ...page].join('\n'))).toEqual([page.join(''), page.join('')]);
  }); // prettier-ignore

  it('are lines as they stand where no page broke them, but for a list that goes on', () => {
    expect(join('一、甲\n责任单位：县水利局、\n县财政局\n二、乙')).toEqual(['一、甲', '责任单位：县水利局、县财政局', '二、乙']);
  });

  it('are split where further items begin in them and go on from those before', () => {
    expect(split('一、甲。二、乙。三、丙。')).toEqual(['一、甲。', '二、乙。', '三、丙。']);
    expect(split('一、甲。按第五条和九、十两项办。')).toEqual(['一、甲。按第五条和九、十两项办。']);
  });
});
