import { lightNames, lightWords } from '../../../core/words/lights';

test('a light is told by its colour and what it means', () => {
  expect(Object.values(lightWords)).toEqual(['正常', '蓝灯 · 临近', '黄灯 · 三日内到期', '红灯 · 逾期']);
  for (const light of ['blue', 'yellow', 'red'] as const) expect(lightWords[light].startsWith(lightNames[light])).toBe(true);
});
