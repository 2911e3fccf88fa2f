import { findPersons, personOf } from '../../../../../features/directory/rules/duties/find-persons';
import { VIEW } from '../../support/view';

test('a person is found by name or address, once, with what he holds today', () => {
  const [clerk, ...others] = findPersons(VIEW, 'clerk');
  expect([clerk?.name, clerk?.telephone, clerk?.held.map(({ id }) => id), others]).toEqual(['王办', '0883-1', ['2'], []]);
  expect(findPersons(VIEW, '审计').map(({ held }) => held)).toEqual([[]]);
  expect(findPersons(VIEW, ' ')).toEqual([]);
});

test('a person by his id', () => {
  expect([personOf(VIEW, 'safe')?.name, personOf(VIEW, 'none')]).toEqual(['安全员', undefined]);
});
