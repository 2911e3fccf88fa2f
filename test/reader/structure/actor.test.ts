import { readActor } from '../../../reader/structure/actor';
import { passageOf } from '../support/passage-of';

const read = (text: string) => {
  const actor = readActor(passageOf(text));
  return actor && [actor.actors.text, actor.body.text, actor.by];
};

describe('a paragraph of an actor', () => {
  it.each([
    ['县水利局：负责水库巡查。', ['县水利局', '负责水库巡查。', 'colon']],
    ['县水利局——组织水库巡查。', ['县水利局', '组织水库巡查。', 'colon']],
    ['县市场监督管理局负责查处。', ['县市场监督管理局', '负责查处。', 'verb']],
    ['县水利局，负责水库巡查。', ['县水利局', '负责水库巡查。', 'verb']],
    ['县委宣传部（县新闻办）负责发布信息。', ['县委宣传部（县新闻办）', '负责发布信息。', 'verb']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is none where others are moved to do something', () => {
    expect(read('组织医疗机构开展救治和报告。')).toBeUndefined();
  });

  it('is none where a comma parts the unit from anything but a duty', () => {
    expect(read('县水利局，县住建局和各乡镇的同志参加会议。')).toBeUndefined();
  });
});
