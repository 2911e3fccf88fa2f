import type { Unit, UnitKind } from '../../../../core/directory/unit';
import { whoseFigure } from '../../../../features/figures/rules/whose-figure';

const unit = (id: string, kind: UnitKind, parentId?: string): Unit => ({
  id,
  code: id,
  name: id,
  kind,
  aliases: [],
  ...(parentId !== undefined && { parentId }),
});
const UNITS: readonly Unit[] = [
  unit('tax', 'bureau'),
  unit('hrb', 'bureau'),
  unit('centre', 'section', 'hrb'),
  unit('bank', 'other'),
  unit('east', 'township'),
  unit('village', 'village', 'east'),
  unit('station', 'section', 'east'),
  unit('west', 'township'),
];
const series = { keeperUnitId: 'tax', unitIds: ['tax', 'hrb', 'east', 'station'] };

test.each([
  ['the unit that keeps the figures', 'tax', 'county'],
  ['another bureau', 'hrb', 'county'],
  ['a section of a bureau', 'centre', 'county'],
  ['a bank', 'bank', 'county'],
  ['a township that is counted', 'east', 'own'],
  ['its village', 'village', 'own'],
  ['a section of a township', 'station', undefined],
  ['a township that is not counted', 'west', undefined],
  ['nobody', 'none', undefined],
])('%s', (_name, unitId, whose) => {
  expect(whoseFigure(unitId, UNITS, series)).toBe(whose);
});
