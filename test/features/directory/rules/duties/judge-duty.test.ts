import type { ContactRow } from '../../../../../features/directory/rules/directory-rows';
import type { DirectoryView, DutyView } from '../../../../../features/directory/rules/directory-view';
import { judgeDuty, judgeEnd } from '../../../../../features/directory/rules/duties/judge-duty';
import { holderOf } from '../../../../support/rules/holders';
import { TODAY, VIEW } from '../../support/view';

const security = { ...holderOf('securityAdmin', ['o']), personId: 'safe' };
const row = (more: Partial<ContactRow>): ContactRow => ({
  line: 1,
  unit: 'OFF',
  name: '新人',
  duty: 'evaluator',
  email: 'n@x.cn',
  ...more,
});
const codes = (more: Partial<ContactRow>, by = security) => judgeDuty(row(more), by, VIEW).map(({ code }) => code);

test('a duty is given to a new person, and to one whose duties do not speak against it', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ name: '审计员', email: 'audit@x.cn', duty: 'auditAdmin' })).toEqual([]);
});

test.each([
  ['nobody gives himself a duty', { name: '安全员', email: 'safe@x.cn' }, 'ownDuty'],
  ['a unit’s own duty is the office’s to give', { duty: 'contact' }, 'needsGrant'],
  ['an address is one person’s', { name: '别人', email: 'clerk@x.cn' }, 'knownAs'],
  ['duties of the office are held in the office', { duty: 'officeHead', unit: 'SLJ' }, 'dutyOnlyInOffice'],
  ['held already from that day', { name: '王办', email: 'clerk@x.cn', duty: 'office' }, 'alreadyHeld'],
  ['an administrator has no duty of the business', { name: '王办', email: 'clerk@x.cn', duty: 'systemAdmin' }, 'dutiesApart'],
] as const)('%s', (_name, more, code) => {
  expect(codes(more)).toEqual([code]);
});

test('a duty ends within its days, and the last security administrator’s only when another follows', () => {
  const [last] = VIEW.duties as readonly [DutyView];
  const ends = (toDay: number, view: DirectoryView = VIEW) => judgeEnd(last, toDay, view).map(({ code }) => code);
  expect(ends(TODAY)).toEqual(['lastSecurityAdmin']);
  const follower = { ...last, id: '9', personId: 'x', email: 'x@x.cn', fromDay: TODAY + 1 };
  const followed = { ...VIEW, duties: [...VIEW.duties, follower] };
  expect([ends(TODAY, followed), ends(TODAY - 1, followed)]).toEqual([[], ['lastSecurityAdmin']]);
  expect(judgeEnd({ ...last, duty: 'auditor', fromDay: TODAY }, TODAY - 1, VIEW).map(({ code }) => code)).toEqual(['outsideDuty']);
});
