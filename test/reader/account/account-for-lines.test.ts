import { accountForLines } from '../../../reader/account/account-for-lines';
import type { Claim } from '../../../reader/account/claim';

const claim = (as: Claim['as'], start: number, end: number): Claim => ({ as, rule: as, span: { start, end } });

describe('the account of lines', () => {
  it('has each line that holds words once, without the white space around it', () => {
    const found = accountForLines(' 甲乙 \r\n\n\u3000丙', [], []);
    expect(found).toEqual([
      { as: 'unread', rule: 'unclaimed', span: { start: 1, end: 3 } },
      { as: 'unread', rule: 'unclaimed', span: { start: 8, end: 9 } },
    ]);
  });

  it('cuts a line where an item begins within it', () => {
    expect(accountForLines('甲乙丙', [[claim('task', 1, 3)]], [1]).map(({ as }) => as)).toEqual(['unread', 'task']);
  });

  it('a later layer goes over those before it', () => {
    const [line] = accountForLines('甲乙丙', [[claim('text', 0, 3)], [claim('part', 0, 2)]], []);
    expect(line?.as).toBe('part');
  });

  it('a short claim does not cover the many words that ran into its line', () => {
    const [line] = accountForLines(`标题${'甲'.repeat(60)}`, [[claim('head', 0, 2)]], []);
    expect(line?.as).toBe('unread');
  });
});
