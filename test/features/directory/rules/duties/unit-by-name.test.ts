import { unitByName } from '../../../../../features/directory/rules/duties/unit-by-name';
import { VIEW } from '../../support/view';

test('a unit by its code, its name or an alias; else the names most like it', () => {
  expect(['SLJ', ' 县水利局', '禾县水利局'].map((said) => unitByName(VIEW, said))).toEqual(Array(3).fill(VIEW.units[1]));
  expect(unitByName(VIEW, '水利所')).toEqual({ nearest: ['禾县水利局'] });
});
