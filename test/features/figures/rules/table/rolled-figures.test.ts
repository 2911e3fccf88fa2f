import type { Unit } from '../../../../../core/directory/unit';
import { rolledFigures } from '../../../../../features/figures/rules/table/rolled-figures';

const unit = (id: string, kind: Unit['kind'], parentId?: string): Unit => ({
  id,
  code: id,
  name: id,
  kind,
  aliases: [],
  ...(parentId !== undefined && { parentId }),
});
const NO_MERGERS = { predecessors: new Map(), quotaDays: new Map() };
const TOWNSHIP = unit('t1', 'township');
const VILLAGES = [unit('v1', 'village', 't1'), unit('v2', 'village', 't1'), unit('v3', 'village', 't2')];
const entriesOf = (figures: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(figures).map(([unitId, paid]) => [
      unitId,
      { id: `${unitId}-entry`, unitId, throughDay: 5, recordedAtMs: 1, collected: { paid } },
    ]),
  );

test('a township has its villages’ quotas and figures together unless it has its own', () => {
  const quotas = new Map([['v1', 40], ['v2', 60], ['v3', 99]]); // prettier-ignore
  const { quotaOf, figureAt } = rolledFigures([TOWNSHIP, ...VILLAGES], quotas, NO_MERGERS);
  expect(quotaOf(TOWNSHIP)).toBe(100);
  expect(figureAt(TOWNSHIP, entriesOf({ v1: 10, v2: 20, v3: 5 }))).toMatchObject({
    collected: { paid: 30 },
    entryIds: ['v1-entry', 'v2-entry'],
  });
  expect(figureAt(TOWNSHIP, entriesOf({ v1: 10, v2: 20, t1: 7 }))).toMatchObject({ collected: { paid: 7 }, entryIds: ['t1-entry'] });
  expect(figureAt(TOWNSHIP, entriesOf({ v1: 10 }))).toBeUndefined();
  expect(rolledFigures([TOWNSHIP, ...VILLAGES], new Map([...quotas, ['t1', 90]]), NO_MERGERS).quotaOf(TOWNSHIP)).toBe(90);
  expect(rolledFigures([TOWNSHIP], new Map(), NO_MERGERS).quotaOf(TOWNSHIP)).toBeUndefined();
});
