import { rollUp, totalOf, type UnitFigure } from '../../../../../features/figures/rules/collected/roll-up';

const figure = (id: string, paid: number, throughDay = 10, amountFen?: number): UnitFigure => ({
  collected: { paid, ...(amountFen !== undefined && { amountFen }) },
  throughDay,
  entryIds: [id],
});

test('what was reported for the unit itself counts', () => {
  const below = [{ unitId: 'v', figure: figure('v', 1) }];
  expect(rollUp(figure('own', 9), below)).toEqual({ is: 'own', figure: figure('own', 9) });
});

test('else the sum of those below it, through the day that all of them have reached', () => {
  const below = [
    { unitId: 'v', figure: figure('v', 3, 12, 60_000) },
    { unitId: 'w', figure: figure('w', 4, 10, 80_000) },
  ];
  expect(rollUp(undefined, below)).toEqual({
    is: 'sum',
    figure: { collected: { paid: 7, amountFen: 140_000 }, throughDay: 10, entryIds: ['v', 'w'] },
  });
});

test('there is no sum while one of them is missing, and nothing where there is nobody', () => {
  expect(rollUp(undefined, [{ unitId: 'v', figure: figure('v', 3) }, { unitId: 'w' }])).toEqual({ is: 'missing', missing: ['w'] });
  expect(rollUp(undefined, [])).toBeUndefined();
});

test('what one of them did not report is not in the sum', () => {
  expect(totalOf([figure('v', 3, 10, 1), figure('w', 4)]).collected).toEqual({ paid: 7 });
});
