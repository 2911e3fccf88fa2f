import type { Unit } from '../../../../../core/directory/unit';
import type { FigureEntry } from '../../../../../features/figures/rules/collected/figure';
import { endOfPeriodBefore, type KnownFigures, tableUnits } from '../../../../../features/figures/rules/table/table-units';
import { day } from '../../../../support/rules/state-calendar';

const unit = (id: string, kind: Unit['kind'], parentId?: string, toDay?: number): Unit => ({
  id,
  code: id,
  name: id,
  kind,
  aliases: [],
  ...(parentId !== undefined && { parentId }),
  ...(toDay !== undefined && { toDay }),
});
const entries = (figures: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(figures).map(([unitId, paid]): [string, FigureEntry] => [
      unitId,
      { id: `${unitId}-entry`, unitId, throughDay: 5, recordedAtMs: 1, collected: { paid } },
    ]),
  );
const known = (more: Partial<KnownFigures>): KnownFigures => ({
  units: [unit('t1', 'township'), unit('v1', 'village', 't1'), unit('v2', 'village', 't1'), unit('farm', 'farm'), unit('tax', 'bureau')],
  quotas: new Map([['v1', 40], ['v2', 60], ['farm', 10]]), // prettier-ignore
  now: new Map(),
  before: new Map(),
  onGoalDay: new Map(),
  plans: new Map(),
  mergers: { predecessors: new Map(), quotaDays: new Map() },
  ...more,
});

test('a township without a figure of its own has the sum of its villages, quota and figure', () => {
  const [township] = tableUnits('townships', 10, known({ now: entries({ v1: 10, v2: 20 }) }));
  expect(township).toMatchObject({ unitId: 't1', quota: 100, now: { collected: { paid: 30 }, entryIds: ['v1-entry', 'v2-entry'] } });
});

test('while a village is missing the township has no figure, unless it reported one itself', () => {
  const of = (figures: Readonly<Record<string, number>>) => tableUnits('townships', 10, known({ now: entries(figures) }))[0]?.now;
  expect(of({ v1: 10 })).toBeUndefined();
  expect(of({ v1: 10, t1: 50 })).toMatchObject({ collected: { paid: 50 }, entryIds: ['t1-entry'] });
});

test('a village without a quota does not keep the sum waiting', () => {
  const units = [...known({}).units, unit('v3', 'village', 't1')];
  expect(tableUnits('townships', 10, known({ units, now: entries({ v1: 10, v2: 20 }) }))[0]?.now?.collected.paid).toBe(30);
});

test('townships with the farm and villages have tables of their own; a unit that is over has no row', () => {
  const units = [...known({}).units, unit('old', 'village', 't1', 9)];
  expect(tableUnits('townships', 10, known({ units })).map(({ unitId }) => unitId)).toEqual(['t1', 'farm']);
  expect(tableUnits('villages', 10, known({ units })).map(({ unitId }) => unitId)).toEqual(['v1', 'v2']);
  expect(tableUnits('villages', 9, known({ units })).map(({ unitId }) => unitId)).toEqual(['v1', 'v2', 'old']);
});

test('a month is compared with the end of the month before', () => {
  expect([endOfPeriodBefore(day('2023-06-30')), endOfPeriodBefore(day('2024-03-01'))]).toEqual([day('2023-05-31'), day('2024-02-29')]);
});
