import { civilDay } from '../../../../core/calendar/civil-day';
import { directoryAsRows } from '../../../../features/directory/rules/directory-as-rows';
import type { DirectoryView } from '../../../../features/directory/rules/directory-view';
import { isEmptyPlan, planImport } from '../../../../features/directory/rules/plan-import';

const today = civilDay(2026, 11, 24);
const view: DirectoryView = {
  today,
  units: [
    { id: 'a', code: 'A', name: '甲局', kind: 'bureau', aliases: ['甲'], isActedFor: false },
    { id: 'b', code: 'B', name: '乙股', kind: 'section', aliases: [], parentId: 'a', isActedFor: true, telephone: '123' },
  ],
  duties: [
    { id: '1', unitId: 'a', duty: 'contact', personId: 'p', personName: '张三', email: 'z@x.cn' },
    { id: '2', unitId: 'a', duty: 'leader', personId: 'q', personName: '李四', email: 'l@x.cn', fromDay: today - 9, toDay: today + 9 },
    { id: '3', unitId: 'a', duty: 'head', personId: 'q', personName: '李四', email: 'l@x.cn', toDay: today - 1 },
  ],
  pairs: [],
  areas: [],
};
const { units, contacts } = directoryAsRows(view);

test('the directory as its own rows changes nothing, and leaves out what is past', () => {
  expect(contacts.map(({ duty }) => duty)).toEqual(['contact', 'leader']);
  expect(isEmptyPlan(planImport({ units, contacts }, view))).toBe(true);
});

test('a duty that is left out of a unit that is named ends; another last day is a change; a new name of a person is told', () => {
  const [first] = contacts.filter(({ duty }) => duty === 'leader');
  const plan = planImport({ units: [], contacts: first ? [{ ...first, name: '李五', toDay: today + 30 }] : [] }, view);
  expect(plan.dutiesEnded.map(({ id }) => id)).toEqual(['1']);
  expect(plan.dutiesChanged.map(({ before, row }) => [before.toDay, row.toDay])).toEqual([[today + 9, today + 30]]);
  expect(plan.personsChanged).toEqual([{ before: { email: 'l@x.cn', name: '李四' }, row: { email: 'l@x.cn', name: '李五' } }]);
  expect(isEmptyPlan(plan)).toBe(false);
});

test('new units and persons, changed columns, and a unit that ends with its duties', () => {
  const [a, b] = units;
  if (!a || !b) throw new Error('two units');
  const rows = {
    units: [
      { ...a, aliases: ['甲', '甲甲'], toDay: today - 1 },
      { ...b, telephone: '456' },
      { line: 4, code: 'C', name: '丙局', kind: 'bureau' as const, aliases: [] },
    ],
    contacts: [{ line: 2, unit: 'C', name: '王五', duty: 'contact' as const, email: 'w@x.cn' }],
  };
  const plan = planImport(rows, view);
  expect(plan.unitsAdded.map(({ code }) => code)).toEqual(['C']);
  expect(plan.unitsChanged.map(({ row, columns }) => [row.code, columns])).toEqual([
    ['A', ['aliases', 'to']],
    ['B', ['telephone']],
  ]);
  expect(plan.unitsEnded.map(({ code }) => code)).toEqual(['A']);
  expect(plan.dutiesEnded.map(({ id }) => id)).toEqual(['1', '2']);
  expect([plan.personsAdded, plan.dutiesAdded.length]).toEqual([[{ email: 'w@x.cn', name: '王五' }], 1]);
});

test('an alias that was chosen for a notice and is left out stays: no change, unless another row takes it', () => {
  const [a, b] = units;
  if (!a || !b) throw new Error('two units');
  const chosen = {
    ...view,
    units: view.units.map((unit) => (unit.id === 'a' ? { ...unit, aliases: ['甲', '甲甲'], chosenAliases: ['甲甲'] } : unit)),
  };
  const changed = (aliases: readonly string[]) =>
    planImport({ units: [a, { ...b, aliases }], contacts: [] }, chosen).unitsChanged.map(({ row }) => row.code);
  expect([changed([]), changed(['甲甲'])]).toEqual([[], ['A', 'B']]);
});
