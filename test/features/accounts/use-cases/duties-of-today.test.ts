import type { SignInAccount } from '../../../../core/access/account';
import { systemActor } from '../../../../core/access/actor';
import { issueSignInLink } from '../../../../features/accounts/use-cases/issue-sign-in-link';
import { firstSignInLink } from '../../../../features/accounts/use-cases/first-sign-in-link';
import { useSignInLink } from '../../../../features/accounts/use-cases/use-sign-in-link';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at } from '../../../support/rules/state-calendar';

const test_ = systemActor('test');
let opened: OpenedDatabase;

beforeEach(async () => {
  opened = await openTestDatabase();
  await opened.setNow(at('2026-11-24 10:00'));
  await opened.owner(
    `insert into unit (code, name, kind, is_acted_for) values ('OFF', '县府办', 'office', false), ('T1', '青山镇', 'township', false),
       ('T2', '白水镇', 'township', false), ('V1', '上坝村', 'village', true), ('J1', '青山镇纪委监委', 'section', false), ('S1', '监督室', 'section', true)`,
  );
  await opened.owner(
    `update unit set parent_id = (select id from unit up where up.code = case unit.code when 'S1' then 'J1' else 'T1' end) where code in ('V1', 'J1', 'S1')`,
  );
  await opened.owner(`insert into person (name, email) values ('李华', 'li@x.cn'), ('王芳', 'wang@x.cn')`);
  await opened.owner('insert into account (person_id, name) select id, name from person');
});
afterEach(() => opened.close());

const hold = (email: string, code: string, duty: string, from: string | null = null, to: string | null = null) =>
  opened.owner(
    `insert into duty_holding (person_id, unit_id, duty, from_day, to_day) select p.id, u.id, $3, $4, $5 from person p, unit u where email = $1 and code = $2`,
    [email, code, duty, from, to],
  );
const accountOf = async (email: string): Promise<SignInAccount | undefined> => {
  const [row] = await opened.owner<{ id: string }>('select a.id from account a join person p on p.id = person_id where email = $1', [
    email,
  ]);
  return opened.database.transaction(test_, (tx) => tx.signIn.account(row?.id ?? ''));
};
const held = async (email: string) => {
  const units = new Map((await opened.owner<{ id: string; code: string }>('select id, code from unit')).map(({ id, code }) => [id, code]));
  const codes = (ids: readonly string[]) => ids.map((id) => units.get(id) ?? '').sort();
  return (await accountOf(email))?.duties.map(({ duty, unitId, unitIds, actingUnitIds }) => [
    duty,
    units.get(unitId),
    codes(unitIds),
    codes(actingUnitIds),
  ]);
};

test('an account holds the duties of every unit; an independent organ and what is below it act for themselves', async () => {
  await hold('li@x.cn', 'T1', 'contact');
  await hold('li@x.cn', 'T2', 'leader');
  expect(await held('li@x.cn')).toEqual([
    ['contact', 'T1', ['J1', 'S1', 'T1', 'V1'], ['T1', 'V1']],
    ['leader', 'T2', ['T2'], ['T2']],
  ]);
});

test('a duty gives rights from its first day to the end of its last, in county time', async () => {
  await hold('li@x.cn', 'T1', 'contact', '2026-11-24', '2026-11-25');
  await hold('wang@x.cn', 'T1', 'contact', '2027-01-01');
  await opened.setNow(at('2026-11-23 23:59'));
  expect([await held('li@x.cn'), await held('wang@x.cn')]).toEqual([undefined, undefined]);
  await opened.setNow(at('2026-11-24 00:00'));
  expect(await held('li@x.cn')).toHaveLength(1);
  await opened.setNow(at('2026-11-25 23:59'));
  expect(await held('li@x.cn')).toHaveLength(1);
  await opened.setNow(at('2026-11-26 00:00'));
  expect(await held('li@x.cn')).toBeUndefined();
});

test('who leaves the office and stays contact of a township keeps that duty alone', async () => {
  await hold('li@x.cn', 'OFF', 'office', null, '2026-11-23');
  await hold('li@x.cn', 'T1', 'contact');
  expect((await held('li@x.cn'))?.map(([duty]) => duty)).toEqual(['contact']);
});

async function signIn(token: string | undefined): Promise<string> {
  return (await useSignInLink(opened.database, { token: token ?? '', requestId: 'r1' })).state;
}
const linkOf = async (email: string) => issueSignInLink(opened.database, test_, (await accountOf(email))?.id ?? '', 30);

test("the office's shared account is closed by the first sign-in of a person who holds a duty of the office, and by nobody else's", async () => {
  await hold('li@x.cn', 'OFF', 'contact');
  await hold('wang@x.cn', 'OFF', 'reviewer');
  const first = await firstSignInLink(opened.database, test_, '县府办');
  const second = await firstSignInLink(opened.database, test_, '县府办');
  expect(await signIn(await linkOf('li@x.cn'))).toBe('valid');
  expect(await signIn(first)).toBe('valid');
  expect(await signIn(await linkOf('wang@x.cn'))).toBe('valid');
  expect(await signIn(second)).toBe('unknown');
  expect(await opened.owner(`select 1 from audit_entry where kind = 'account.closed'`)).toHaveLength(1);
  expect(await firstSignInLink(opened.database, test_, '县府办')).toBeUndefined();
});
