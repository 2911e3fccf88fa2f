import { lookUpIn, resolveNotice } from '../../../../features/campaign/rules/resolve-notice';
import { readNotice } from '../../../../reader/read-notice';
import { as, farm, labour, office, tax, township, unit } from '../support/notice-parts';

const other = unit('白水镇人民政府', 'township', ['白水镇']);
const units = [office, tax, labour, township, other, farm];

const TEXT = `某县人民政府办公室关于征缴的通知

一、工作任务

（一）排出时间表
责任单位：县税务局、各乡镇、县水务局
配合单位：县税务局、县人社局
完成时限：2023年12月31日前

（二）开展宣传
责任单位：县水务局、有关部门
完成时限：长期

二、工作职责

（一）各乡镇、南坝农场社区管委会工作职责
1.成立专班；

某县人民政府办公室
2023年3月17日
`;
const notice = readNotice(TEXT);
const resolved = resolveNotice(notice, TEXT, units);

test('a unit stands once in a task, in the strongest role that names it', () => {
  const [first] = notice.tasks;
  expect(first && resolved.unitsOf.get(first)).toEqual([
    as('responsible', tax),
    as('responsible', township),
    as('responsible', other),
    as('cooperating', labour),
  ]);
});

test('a name that is not known is told once, at its first place, with the nearest names', () => {
  expect(resolved.unknown).toMatchObject([{ name: '县水务局', line: 6, ordinal: '（一）' }]);
  expect(resolved.unknown[0]?.nearest).not.toHaveLength(0);
});

test('a group that names nobody is neither unknown nor a unit', () => {
  expect(resolved.unknown.map(({ name }) => name)).not.toContain('有关部门');
  const [, second] = notice.tasks;
  expect(second && resolved.unitsOf.get(second)).toEqual([]);
});

test('what a name was taken to mean is told where it is not the unit’s own', () => {
  expect(resolved.expansions).toEqual([
    { name: '县税务局', units: [tax.name] },
    { name: '各乡镇', units: [township.name, other.name] },
    { name: '县人社局', units: [labour.name] },
  ]);
});

test('the actor of a duty is resolved name by name', () => {
  expect([...resolved.unitsOfActor.values()]).toEqual([[township, other, farm]]);
});

test('findings ask the same directory', () => {
  const answers = lookUpIn(units)(['县税务局', '有关部门', '县水务局']);
  expect(answers.map(({ isKnown, isUndecided }) => [isKnown, isUndecided])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
