import { chooseAliases } from '../../../../features/campaign/rules/choose-aliases';
import { labour, office, tax, township } from '../support/notice-parts';

const units = [office, tax, labour, township];

test('a name is to stand for the unit chosen by name, alias or code', () => {
  const { chosen, problems } = chooseAliases(
    [
      { alias: '征收局', unit: '县税务局' },
      { alias: ' 社保局 ', unit: labour.code },
    ],
    units,
  );
  expect(problems).toEqual([]);
  expect([...chosen]).toEqual([
    ['征收局', tax],
    ['社保局', labour],
  ]);
});

test('a name that stands for its unit already is left out', () => {
  expect(chooseAliases([{ alias: '县税务局', unit: tax.name }], units)).toMatchObject({ chosen: new Map(), problems: [] });
});

test('a unit that is not known is refused with the nearest names', () => {
  const { problems } = chooseAliases([{ alias: '征收局', unit: '县税务局分局' }], units);
  expect(problems).toMatchObject([{ code: 'aliasUnknownUnit', alias: '征收局' }]);
});

test('a name that stands for another unit is refused, in the directory and among these', () => {
  expect(chooseAliases([{ alias: '县人社局', unit: '县税务局' }], units).problems).toMatchObject([
    { code: 'aliasTaken', standsFor: [labour.name] },
  ]);
  const twice = [
    { alias: '征收局', unit: '县税务局' },
    { alias: '征收局', unit: '县人社局' },
  ];
  expect(chooseAliases(twice, units).problems).toMatchObject([{ code: 'aliasTaken', standsFor: [tax.name] }]);
});
