import { missingAdministrators, specialDuties } from '../../../../../features/directory/rules/duties/special-duties';
import { VIEW } from '../../support/view';

const ids = (filter: Parameters<typeof specialDuties>[1]) => specialDuties(VIEW, filter).map(({ id }) => id);

test('the special duties by their order, those that are over only where they are asked for; found by name, address, unit and duty', () => {
  expect(ids({})).toEqual(['2', '1']);
  expect(ids({ withPast: true })).toEqual(['2', '4', '1']);
  expect([ids({ q: '安全' }), ids({ q: 'CLERK' }), ids({ q: '县府办' }), ids({ q: '水利' })]).toEqual([['1'], ['2'], ['2', '1'], []]);
  expect(ids({ duty: 'office' })).toEqual(['2']);
});

test('which of the three administrators nobody is', () => {
  expect(missingAdministrators(VIEW)).toEqual(['systemAdmin', 'auditAdmin']);
});
