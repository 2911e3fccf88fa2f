import { placesAsTitles } from '../../../../reader/findings/second-look/places-as-titles';
import { lookAt } from '../support/look-at';

const table = (head: string) =>
  `河湖任务安排表\n\n${head}          整治任务                责任站所      完成时间\n小清河柳湾段      清运弃土弃渣            自然资源所    4月底前\n马家堰            疏浚淤塞段            水利管理站    6月上旬前\n黑龙潭            查处电鱼毒鱼行为        派出所        全年\n`;

it('rows titled by where something is to be done are told once, where another column says what', () => {
  expect(lookAt(placesAsTitles, table('企业名称'))).toEqual([[4, '小清河柳湾段']]);
  expect(lookAt(placesAsTitles, table('项目名称'))).toEqual([]);
});
