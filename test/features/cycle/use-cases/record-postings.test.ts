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
  expect(await record(['T1-1'])).toEqual({ kind: 'recorded', recorded: 1, unchanged: 0 });
  expect(await owed()).toEqual([{ state: 'open' }]);
  expect(await record(['T1-1', 'T1-2'])).toEqual({ kind: 'recorded', recorded: 1, unchanged: 1 });
  expect(await owed()).toEqual([{ state: 'met' }]);
  expect(await record(['T1-1'], { place: '会议室' })).toMatchObject({ problems: [{ refusal: 'recorded' }] });
});

test('a correction after the deadline does not make late what was recorded in time, and leaves the first record beside it', async () => {
  await web.opened.setNow(at('2026-12-22 09:00'));
  expect(await record(['T1-1'], { place: '会议室', correction: '地点写错' })).toEqual({ kind: 'recorded', recorded: 1, unchanged: 0 });
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
