import { checkNotice } from '../../reader/check-notice';
import { readNotice } from '../../reader/read-notice';
import { lineCounter } from '../../reader/source-lines';
import { lookUpIn, resolveNotice } from '../../features/campaign/rules/resolve-notice';

describe('the line of a place in the source', () => {
  it.each([
    ['LF', '甲\n乙\n丙', [1, 2, 3]],
    ['CR LF', '甲\r\n乙\r\n丙', [1, 2, 3]],
    ['CR', '甲\r乙\r丙', [1, 2, 3]],
    ['empty lines', '甲\n\n\r\n乙\n丙', [1, 4, 5]],
    ['a form feed and a vertical tab, which end none', '甲\f乙\v丙', [1, 1, 1]],
    ['NEL and the separators of Unicode, which end none', '甲\u0085\u2028乙\u2029丙', [1, 1, 1]],
  ])('counts %s', (_, text, expected) => {
    const lineOf = lineCounter(text);
    expect([...'甲乙丙'].map((char) => lineOf(text.indexOf(char)))).toEqual(expected);
  });

  it('gives the end of the text its last line', () => {
    expect(lineCounter('甲\n乙')(3)).toBe(2);
    expect(lineCounter('')(0)).toBe(1);
  });

  it('is the same in a finding and in the refusal to issue, whatever parts the lines of the notice', () => {
    const text = '关于清淤的通知\f各乡镇：\r\n一、工作任务\u2028（一）清理沟渠\r责任单位：县水务局\n完成时限：2024年6月28日前\n';
    const notice = readNotice(text);
    const found = checkNotice(notice, text, { lookUpUnits: lookUpIn([]) }).find(({ code }) => code === 'unknownUnit');
    const [unknown] = resolveNotice(notice, text, []).unknown;
    expect(unknown).toMatchObject({ name: '县水务局', line: 3 });
    expect(found?.line).toBe(unknown?.line);
  });
});
