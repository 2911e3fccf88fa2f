import { confirmLateEntries } from '../../../../features/cycle/use-cases/late-entries/confirm-late-entries';
import { recordPostings } from '../../../../features/cycle/use-cases/record-postings';
import { holderOf } from '../../../support/rules/holders';
import { at, day } from '../../../support/rules/state-calendar';
import { startWeb, type Web } from '../../../support/web/web';
import { openPostingRound, type PostingRound } from '../support/posting-round';

let web: Web;
let round: PostingRound;

beforeAll(async () => {
  web = await startWeb();
  round = await openPostingRound(web, ['T1', 'T2'], 2);
});
afterAll(() => web.stop());

/** The contact of a township records villages of his (and of others). */
function record(
  codes: readonly string[],
  more: { readonly place?: string; readonly postedOn?: string; readonly correction?: string } = {},
) {
  const scope = ['T1', 'T1-1', 'T1-2', 'TAX'].map((code) => round.unit(code));
  const { place = '村口', postedOn = '2026-12-02', correction } = more;
  const entry = { manner: 'posted', postedOn: day(postedOn), place, handledBy: '张三' } as const;
  const rows = codes.map((code) => ({ unitId: round.unit(code), entry }));
  return recordPostings(web.opened.database, { name: 'test', scope }, holderOf('contact', scope), {
    cycleId: round.cycleId,
    rows,
    correction,
  });
}
const owed = () =>
  web.opened.owner<{ state: string }>(
    `select o.state from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' and o.key = 'posting:2026-11'`,
  );

test('villages are recorded whole or not at all, and nobody records those of another township', async () => {
  expect(await record(['T1-1', 'T2-1'])).toEqual({ kind: 'refused', problems: [{ unitId: round.unit('T2-1'), refusal: 'notYours' }] });
  expect(await record(['T1-1', 'T1-1'])).toEqual({ kind: 'refused', problems: [{ unitId: round.unit('T1-1'), refusal: 'twice' }] });
  expect(await web.opened.owner('select 1 from posting_entry')).toEqual([]);
});

test('the last village meets what the township owes; the same again is nothing, another record needs a correction', async () => {
  expect(await record(['T1-1'])).toEqual({ kind: 'recorded', recorded: 1, unchanged: 0, toConfirm: 0 });
  expect(await owed()).toEqual([{ state: 'open' }]);
  expect(await record(['T1-1', 'T1-2'])).toEqual({ kind: 'recorded', recorded: 1, unchanged: 1, toConfirm: 0 });
  expect(await owed()).toEqual([{ state: 'met' }]);
  expect(await record(['T1-1'], { place: '会议室' })).toMatchObject({ problems: [{ refusal: 'recorded' }] });
});

test('a correction after the deadline does not make late what was recorded in time, and leaves the first record beside it', async () => {
  await web.opened.setNow(at('2026-12-22 09:00'));
  expect(await record(['T1-1'], { place: '会议室', correction: '地点写错' })).toEqual({
    kind: 'recorded',
    recorded: 1,
    unchanged: 0,
    toConfirm: 0,
  });
  const now = 'select place, timing from village_posting where unit_id = $1';
  expect(await web.opened.owner(now, [round.unit('T1-1')])).toEqual([{ place: '会议室', timing: 'inTime' }]);
  const all = 'select place, reason from posting_entry where unit_id = $1 order by id';
  expect(await web.opened.owner(all, [round.unit('T1-1')])).toEqual([
    { place: '村口', reason: null },
    { place: '会议室', reason: '地点写错' },
  ]);
  const kinds = `select kind, count(*)::int as n from audit_entry where kind like 'posting.%' group by 1 order by 1`;
  expect(await web.opened.owner(kinds)).toEqual([
    { kind: 'posting.corrected', n: 1 },
    { kind: 'posting.recorded', n: 2 },
  ]);
});

describe('a late entry', () => {
  const decide = (
    codes: readonly string[],
    decision: 'confirmed' | 'refused',
    more: { opinion?: string; by?: { accountId: string } } = {},
  ) => {
    const scope = ['T2', 'T2-1', 'T2-2', 'TAX'].map((code) => round.unit(code));
    return confirmLateEntries(web.opened.database, { name: 'test', scope, ...more.by }, holderOf('deputy', scope), {
      cycleId: round.cycleId,
      unitIds: codes.map(round.unit),
      decision,
      opinion: more.opinion,
    });
  };
  const recordLate = (postedOn: string, place = '村口', recordedBy?: { accountId: string }) => {
    const scope = ['T2', 'T2-1', 'T2-2', 'TAX'].map((code) => round.unit(code));
    const entry = { manner: 'posted', postedOn: day(postedOn), place, handledBy: '李四', lateReason: '停电' } as const;
    const rows = ['T2-1', 'T2-2'].map((code) => ({ unitId: round.unit(code), entry }));
    return recordPostings(web.opened.database, { name: 'test', scope, ...recordedBy }, holderOf('contact', scope), {
      cycleId: round.cycleId,
      rows,
    });
  };
  const state = async () => ({
    villages: await web.opened.owner(
      `select p.state, p.timing from village_posting p join unit u on u.id = p.unit_id where u.code like 'T2-%' order by u.code`,
    ),
    owed: await web.opened.owner(
      `select o.state from obligation o join unit u on u.id = o.unit_id where u.code = 'T2' and o.key = 'posting:2026-11'`,
    ),
  });
  const OWED = {
    villages: [
      { state: 'owed', timing: null },
      { state: 'owed', timing: null },
    ],
    owed: [{ state: 'open' }],
  };
  let by: { accountId: string };

  beforeAll(async () => {
    const [row] = await web.opened.owner<{ id: string }>(`select id from account where name = 'T2-contact'`);
    by = { accountId: row?.id ?? '' };
  });

  test('is kept and counts for nothing while it waits, whatever the engine does', async () => {
    expect(await recordLate('2026-12-18', '村口', by)).toEqual({ kind: 'recorded', recorded: 2, unchanged: 0, toConfirm: 2 });
    await round.advance();
    expect(await state()).toEqual(OWED);
    expect(await recordLate('2026-12-18', '村口', by)).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await recordLate('2026-12-17', '会议室')).toMatchObject({ problems: [{ refusal: 'toConfirm' }, { refusal: 'toConfirm' }] });
  });

  test('is confirmed or refused by another person alone, whole or not at all', async () => {
    expect(await decide(['T2-1'], 'confirmed', { by })).toMatchObject({ problems: [{ refusal: 'own' }] });
    expect(await decide(['T2-1', 'T1-1'], 'confirmed')).toMatchObject({ problems: [{ refusal: 'notYours' }] });
    expect(await decide(['T2-1'], 'refused')).toMatchObject({ problems: [{ refusal: 'opinionMissing' }] });
    expect(await state()).toEqual(OWED);
  });

  test('that was refused counts for nothing, and the village can be recorded again', async () => {
    expect(await decide(['T2-1', 'T2-2'], 'refused', { opinion: '没有看到张榜' })).toEqual({ kind: 'decided', decided: 2 });
    expect(await state()).toEqual(OWED);
    expect(await decide(['T2-1'], 'confirmed')).toMatchObject({ problems: [{ refusal: 'notYours' }] });
    const told = `select p.email, r.params ->> 'villages' as villages, r.params ->> 'reason' as reason from reminder r
      left join person p on p.id = r.person_id where r.rung like 'latePostingRefused:%' order by 1`;
    const names = `select string_agg(name, '、' order by code) as villages from unit where code in ('T2-1', 'T2-2')`;
    const [{ villages } = { villages: '' }] = await web.opened.owner<{ villages: string }>(names);
    expect(await web.opened.owner(told)).toEqual([
      { email: 't2-contact@county.example', villages, reason: '没有看到张榜' },
      { email: null, villages, reason: '没有看到张榜' },
    ]);
    expect(await recordLate('2026-12-18', '村口', by)).toMatchObject({ toConfirm: 2 });
  });

  test('that was confirmed is what is recorded, and the last one meets what the township owes', async () => {
    expect(await decide(['T2-1'], 'confirmed')).toEqual({ kind: 'decided', decided: 1 });
    expect(await state()).toEqual({ villages: [{ state: 'posted', timing: 'lateEntry' }, OWED.villages[1]], owed: OWED.owed });
    expect(await decide(['T2-2'], 'confirmed')).toEqual({ kind: 'decided', decided: 1 });
    expect(await state()).toMatchObject({ owed: [{ state: 'met' }] });
    const who = `select distinct p.recorded_by as by from village_posting p join unit u on u.id = p.unit_id where u.code like 'T2-%'`;
    expect(await web.opened.owner(who)).toEqual([{ by: by.accountId }]);
    const kinds = `select kind, count(*)::int as n from audit_entry where kind in ('posting.confirmed', 'posting.refused') group by 1 order by 1`;
    expect(await web.opened.owner(kinds)).toEqual([
      { kind: 'posting.confirmed', n: 2 },
      { kind: 'posting.refused', n: 2 },
    ]);
  });
});
