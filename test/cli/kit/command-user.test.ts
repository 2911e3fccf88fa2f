import { userInfo } from 'node:os';
import { commandUser, type SystemUser } from '../../../cli/kit/command-user';

const NAMES: Readonly<Record<number, string>> = { 0: 'root', 1000: 'zhang' };
const user = (uid: number, loginUid?: number): SystemUser => ({ uid, name: NAMES[uid], loginUid, nameOf: (of) => NAMES[of] });

test.each([
  ['somebody under his own name', user(1000, 1000), 'os:zhang(1000)'],
  ['a process outside of any session', user(0), 'os:root(0)'],
  ['sudo: whose rights, and who signed in', user(0, 1000), 'os:root(0) login:zhang(1000)'],
  ['a number that has no name', user(4711), 'os:unknown(4711)'],
  ['a login that has no name', user(1000, 4711), 'os:zhang(1000) login:unknown(4711)'],
])('%s', (_, who, text) => {
  expect(commandUser(who)).toBe(text);
});

test('the environment has no say in who it was', () => {
  const before = { ...process.env };
  try {
    Object.assign(process.env, { USER: 'mallory', LOGNAME: 'mallory', SUDO_USER: 'mallory', USERNAME: 'mallory' });
    expect(commandUser()).toMatch(new RegExp(`^os:${userInfo().username}\\(${process.getuid?.()}\\)`));
    expect(commandUser()).not.toContain('mallory');
  } finally {
    process.env = before;
  }
});
