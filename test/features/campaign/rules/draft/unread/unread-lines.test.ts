import { isNotRead, unreadLinesOf } from '../../../../../../features/campaign/rules/draft/unread/unread-lines';
import type { DraftFinding } from '../../../../../../features/campaign/rules/draft/view-draft';
import { lineCounter } from '../../../../../../reader/source-lines';

const found = (code: string, start: number, end: number, isSettled = false): DraftFinding => ({
  key: `${code} ${start}`,
  finding: { code, severity: 'warning', params: {}, span: { start, end } },
  ...(isSettled && { settled: { by: '张三', atMs: 1 } }),
});
const TEXT = '甲\n乙\n丙\n丁\n';

test('what is not read and not settled stands at its lines, in the order of the text', () => {
  const findings = [found('rowNotRead', 6, 7), found('itemNotRead', 0, 3), found('lineNotRead', 4, 5, true), found('oddDate', 2, 3)];
  expect(unreadLinesOf(findings, lineCounter(TEXT))).toEqual([
    { key: 'itemNotRead 0', from: 1, to: 2 },
    { key: 'rowNotRead 6', from: 4, to: 4 },
  ]);
});

test('other findings stand where they did', () => {
  expect(isNotRead(found('oddDate', 0, 1))).toBe(false);
});
