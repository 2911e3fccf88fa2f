import { may, PERMISSIONS } from '../../../core/access/may';
import { rightsOf } from '../../../core/access/rights-of';
import { DUTIES } from '../../../core/directory/unit';
import { holderOf } from '../../support/rules/holders';

test('the rights of a duty are what the permission table lets its holder do, and no more', () => {
  for (const duty of DUTIES) {
    const told = new Set(rightsOf(duty).map(({ action }) => action));
    const allowed = (Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]).filter((action) => may(action, holderOf(duty, ['u']), 'u'));
    expect([duty, [...told]]).toEqual([duty, allowed]);
  }
  expect(rightsOf('contact')[0]).toEqual({ action: 'readUnit', reach: 'below' });
});
