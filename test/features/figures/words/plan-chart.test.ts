import { readFileSync } from 'node:fs';
import { chartLineWords, planChart } from '../../../../features/figures/words/plan-chart';
import { inRepository } from '../../../support/paths';
import { day } from '../../../support/rules/state-calendar';

const COUNTY = { startDay: day('2023-03-17'), points: [{ day: day('2023-06-30'), goal: 6_000 }, { day: day('2023-10-31'), goal: 9_750 }] }; // prettier-ignore
const OWN = { startDay: COUNTY.startDay, points: [{ day: day('2023-10-31'), goal: 10_000 }] };
const point = (on: string, paid: number) => ({ throughDay: day(on), rate: { paid, quota: 100 } });
const next = { day: day('2023-10-31'), goal: 9_750 };
const points = [point('2023-05-31', 40), point('2023-06-30', 50)];
const outlookTo = (projectedDay: number | undefined) => ({
  next,
  forecast: { short: 48, ...(projectedDay !== undefined && { projectedDay }) },
});

test('goals with their milestones, the unit’s own plan, what was collected and where it leads, each a line', () => {
  const chart = planChart({
    subject: '青山镇征缴进度',
    county: COUNTY,
    own: OWN,
    course: { points, outlook: outlookTo(day('2023-10-09')) },
  });
  expect(chart).toMatchObject({
    description: '青山镇征缴进度：截至2023年6月30日完成 50.00%，序时目标 46.05%',
    fromDay: COUNTY.startDay,
    toDay: day('2023-10-31'),
  });
  expect(chart.lines.map(({ name, stroke }) => `${name} ${stroke}`)).toEqual([
    '全县目标 goal',
    '本单位计划 plan',
    '累计完成 fact',
    '照近期进度推算 forecast',
  ]);
  expect(chart.lines[0]?.points.map(({ label }) => label)).toEqual([undefined, '60%', '97.5%']);
  expect(chart.lines[3]?.points).toEqual([
    { day: day('2023-06-30'), basisPoints: 5_000 },
    { day: day('2023-10-09'), basisPoints: 9_750 },
  ]);
});

test('a forecast far beyond the last goal is drawn for sixty days of it, on its way', () => {
  const chart = planChart({ subject: '', county: COUNTY, course: { points, outlook: outlookTo(day('2024-06-30')) } });
  expect(chart.toDay).toBe(day('2023-12-30'));
  // Half of the 366 days to 30 June: half of what is missing.
  expect(chart.lines.at(-1)?.points.at(-1)).toEqual({ day: day('2023-12-30'), basisPoints: 7_375 });
});

test('without a figure the goals stand alone', () => {
  const chart = planChart({ subject: '青山镇征缴进度', county: COUNTY, course: { points: [] } });
  expect([chart.description, chart.lines.map(({ stroke }) => stroke)]).toEqual(['青山镇征缴进度：还没有数据', ['goal']]);
});

test('the font of pictures has every character that they print', () => {
  const printed = [...Object.values(chartLineWords), '0123456789.%', '2024年', '3月'].join('');
  const known = readFileSync(inRepository('platform/documents/charts/font/characters.txt'), 'utf8');
  expect([...printed].filter((character) => !known.includes(character))).toEqual([]);
});
