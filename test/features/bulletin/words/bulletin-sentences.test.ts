import { bulletinText, bulletinTitle, type BulletinFigures } from '../../../../features/bulletin/words/bulletin-sentences';
import type { PostedRound } from '../../../../features/bulletin/rules/posted-round';
import type { ProgressRow, ProgressTable } from '../../../../features/figures/rules/table/progress-table';
import { day } from '../../../support/rules/state-calendar';

const NOTHING: ProgressTable = { ranked: [], unranked: [], missing: [] };
const NOBODY = { leading: [], late: [], behind: [], missing: [] };
const village: ProgressRow = {
  unitId: 'v',
  code: 'V',
  name: '坝尾村',
  light: 'red',
  reasons: ['late'],
  planned: { up: 1, down: 1 },
};

const figures = (more: Partial<BulletinFigures> = {}): BulletinFigures => ({
  metric: '征缴进度',
  day: day('2023-04-30'),
  goals: [],
  townships: { table: NOTHING, assessment: NOBODY },
  villages: { table: NOTHING, assessment: NOBODY },
  ...more,
});
const round: PostedRound = {
  kind: 'monthly',
  dueDay: day('2023-05-20'),
  villages: 48,
  townships: 1,
  missed: [
    { name: '青山镇', villages: 3 },
    { name: '南坝农场', villages: 0 },
  ],
};

test('of villages only what there is of them is told', () => {
  const late = { table: NOTHING, assessment: { ...NOBODY, late: [village] } };
  expect(bulletinText(figures({ villages: late }))).toContain('中有 1 个未按期达到目标，名单见附件。');
  expect(bulletinText(figures())).not.toContain('名单见附件');
});

test('the bulletin that ends a round names who had not posted by the end of its day, and asks for it', () => {
  const text = bulletinText(figures({ round }));
  expect(text).toContain('至2023年5月20日 24 时没有登记公示的有：青山镇 3 个村、南坝农场。');
  expect(text).toContain('没有公示的，请收到本通报后 3 个工作日内公示并登记。');
});

test('where everybody had posted it says so, and names nobody', () => {
  const text = bulletinText(figures({ round: { ...round, missed: [] } }));
  expect(text).toMatch(/48 个村（社区）和 1 个没有所属村的乡镇（场）在2023年5月20日前全部公示。/);
  expect(text).not.toContain('没有登记公示');
});

test("the bulletin of the year's round is named after the year", () => {
  expect(bulletinTitle(figures({ round }))).toBe('关于2023年4月份征缴进度的通报');
  expect(bulletinTitle(figures({ day: day('2023-12-31'), round: { ...round, kind: 'annual' } }))).toBe('关于2023年度征缴进度的通报');
});
