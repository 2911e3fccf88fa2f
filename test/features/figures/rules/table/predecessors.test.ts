import type { Unit } from '../../../../../core/directory/unit';
import { notCountedBy, predecessorsOn } from '../../../../../features/figures/rules/table/predecessors';
import { rolledFigures } from '../../../../../features/figures/rules/table/rolled-figures';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({ id, code: id, name: `${id}乡`, kind: 'township', aliases: [], ...more });
const ENDED = unit('old', { toDay: 180 });
const HEIR = unit('heir', { aliases: ['old乡'] });
const OTHER = unit('other');
const idsOf = (units: readonly Unit[], day: number) => [...predecessorsOn(units, day)].map(([id, olds]) => [id, olds.map((old) => old.id)]);

test('a unit that ended went into the one that bears its name on the day; before its end it stands for itself', () => {
  expect(idsOf([ENDED, HEIR, OTHER], 365)).toEqual([['heir', ['old']]]);
  expect(idsOf([ENDED, HEIR, OTHER], 180)).toEqual([]);
});

test('a unit whose name nobody bears went into none, and no village goes into a township of its name', () => {
  expect(idsOf([ENDED, OTHER], 365)).toEqual([]);
  expect(idsOf([unit('v', { kind: 'village', name: 'old乡', toDay: 180 }), HEIR], 365)).toEqual([]);
});

test('of a split the part that bears the name has the old figures, and the other what it reports itself', () => {
  const parts = [unit('old', { toDay: 180 }), unit('north', { aliases: ['old乡'] }), unit('south')] as const;
  const [, north, south] = parts;
  const predecessors = predecessorsOn(parts, 365);
  expect([...predecessors].map(([id, olds]) => [id, olds.map((old) => old.id)])).toEqual([['north', ['old']]]);
  const { figureAt, quotaOf } = rolledFigures([north, south], new Map([['old', 100], ['south', 40]]), { predecessors, quotaDays: new Map() }); // prettier-ignore
  const at = new Map([
    ['old', { id: 'o', unitId: 'old', throughDay: 170, recordedAtMs: 1, collected: { paid: 70 } }],
    ['south', { id: 's', unitId: 'south', throughDay: 360, recordedAtMs: 2, collected: { paid: 39 } }],
  ]);
  expect([quotaOf(north), quotaOf(south)]).toEqual([100, 40]);
  expect([figureAt(north, at)?.collected.paid, figureAt(south, at)?.collected.paid]).toEqual([70, 39]);
});

test('what is said of a unit for a day after counts the persons of the one that went into it', () => {
  expect([undefined, 180, 181].map((day) => notCountedBy(day, [ENDED]).length)).toEqual([1, 1, 0]);
});

describe('quota and figure of a unit into which another went in June', () => {
  const entry = (unitId: string, throughDay: number, paid: number) => ({
    id: `${unitId}-${throughDay}`,
    unitId,
    throughDay,
    recordedAtMs: 1,
    collected: { paid },
  });
  const rolled = (quotaDay: number) =>
    rolledFigures([HEIR, OTHER], new Map([['heir', 100], ['old', 40]]), { predecessors: predecessorsOn([ENDED, HEIR, OTHER], 365), quotaDays: new Map([['heir', quotaDay]]) }); // prettier-ignore
  const figure = (...entries: readonly ReturnType<typeof entry>[]) =>
    rolled(1).figureAt(HEIR, new Map(entries.map((one) => [one.unitId, one])));

  test('both are counted until the unit has one recorded afterwards, which counts everybody', () => {
    expect([rolled(1).quotaOf(HEIR), rolled(320).quotaOf(HEIR)]).toEqual([140, 100]);
    expect(figure(entry('heir', 150, 90), entry('old', 170, 30))).toMatchObject({
      collected: { paid: 120 },
      entryIds: ['heir-150', 'old-170'],
    });
    expect(figure(entry('heir', 300, 130), entry('old', 170, 30))).toMatchObject({ collected: { paid: 130 }, entryIds: ['heir-300'] });
  });

  test('while one of them never reported nothing is known of both', () => {
    expect([figure(entry('heir', 150, 90)), figure(entry('old', 170, 30))]).toEqual([undefined, undefined]);
  });
});
