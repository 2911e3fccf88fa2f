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

  it('go on at the edge where all that begins one is indented: an open sentence, a bracket, or the value of a label', () => {
    const items = ['　　一、修复路面', '　　配合部门：县财政局、县市场', '监督管理局', '　　二、疏通暗渠', '　　配合部门：', '各乡镇', '　　三、加装电梯。（牵', '头单位：县住建局）'];
    expect(join(items.join('\n'))).toEqual(['一、修复路面', '配合部门：县财政局、县市场监督管理局', '二、疏通暗渠', '配合部门：各乡镇', '三、加装电梯。（牵头单位：县住建局）']);
    const atEdge = ['一、修复路面', '　　配合：县财政局', '二、疏通暗渠', '　　配合：县水利局', '三、加装电梯', '　　配合：县住建局', '各单位按月报送。'];
    expect(join(atEdge.join('\n'))).toHaveLength(7);
  }); // prettier-ignore

  it('are lines as they stand where items are about as long as each other, or labels stand within them', () => {
    const items = ['1.东山水库，包保单位：县水利局，包保人：王明', '2.西湾水库，包保单位：县应急局，包保人：李华', '3.南冲水库，包保单位：县住建局，包保人：张军', '4.北坡水库，包保单位：县资源局，包保人：赵刚'];
    expect(join(['关于公布2026年水库防汛包保责任人名单的通知', '各乡镇人民政府：', ...items, '各单位于5月底前检查。'].join('\n'))).toHaveLength(7);
    const places = ['东山水库 包保领导：王明 包保单位：县水利局', '西湾水库 包保领导：李华 包保单位：县应急局', '白沙乡', '南冲水库 包保领导：张军 包保单位：县住建局', '北坡水库 包保领导：赵刚 包保单位：县自然资源局', '白河乡'];
    expect(join(places.join('\n'))).toHaveLength(6);
  }); // prettier-ignore
});
