import { linkPath, nextQueryOf, passwordPath } from '../../../core/access/link-path';

test('a way in leads on to a page, and to the first one by itself', () => {
  expect(linkPath('a/b', '/tasks/1?x=2')).toBe('/sign-in/a%2Fb?next=/tasks/1%3Fx%3D2');
  expect([linkPath('t'), linkPath('t', '/')]).toEqual(['/sign-in/t', '/sign-in/t']);
  expect(passwordPath('/tasks/1')).toBe('/sign-in-with-password?next=/tasks/1');
  expect(nextQueryOf(undefined)).toBe('');
});
