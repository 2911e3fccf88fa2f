import { numberRefusal } from '../../../../features/bulletin/rules/register-number';

test('a register goes on one by one; an empty one begins anywhere', () => {
  expect([numberRefusal(8, 7), numberRefusal(12, undefined)]).toEqual([undefined, undefined]);
  expect([numberRefusal(7, 7), numberRefusal(9, 7), numberRefusal(1, 7)]).toEqual(['notNext', 'notNext', 'notNext']);
});
