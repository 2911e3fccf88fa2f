import { systemActor } from '../../../../core/access/actor';
import { settleLetters, type SettlementDatabase } from '../../../../features/letters/use-cases/settle-letters';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../support/county';
import { type Sink, startSink } from '../support/sink';

const SLOT = '2023-09-25T08:30:00+08:00';
const actor = systemActor('test');

let county: County;
let sink: Sink;
let dataSource: ReturnType<typeof createDataSource>;
let database: SettlementDatabase;
let dispatcher: Running | undefined;

beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  dataSource = await createDataSource(county.database.urlFor('api'), { sees: '*', poolSize: 2 }).initialize();
  database = databaseOn(dataSource);
  await county.setNow('2023-09-25T08:30:01+08:00');
  await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', deputy: 'li@example.gov.cn' });
});
afterEach(async () => {
  await dispatcher?.stop();
  dispatcher = undefined;
  await Promise.all([sink.close(), dataSource.destroy()]);
  await county.drop();
});

/** A letter of the contact that the mail server has refused, and what followed from that. */
async function refusedLetter(): Promise<{ readonly id: string; readonly obligationId: string }> {
  const { obligationId } = await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
  await county.form();
  const [row] = await county.sql<{ id: string }>(
    `update letter set state = 'failed', attempt = 1, next_attempt_at = null, finished_at = duban_now(), last_reply = '550 no' where state = 'waiting' returning id`,
  );
  await county.form();
  return { id: row?.id ?? '', obligationId };
}
const again = (id: string, includesMet = false) => settleLetters(database, actor, { id }, { settlement: 'sendAgain', includesMet });
const stateOf = async (id: string) => (await county.sql<{ state: string }>('select state from letter where id = $1', [id]))[0]?.state;
const alarms = async () => (await county.sql<{ code: string }>('select code from alarm where cleared_at is null')).map(({ code }) => code);

it('sends a failed letter again with its Message-ID and text, to the address of today; its alarm ends and the audit knows', async () => {
  const { id } = await refusedLetter();
  expect(await alarms()).toEqual(['letterFailed']);
  await county.sql(`update person set email = 'zhang.san@example.gov.cn' where email = 'zhang@example.gov.cn'`);
  expect((await again(id)).settled).toHaveLength(1);
  expect(await alarms()).toEqual([]);
  dispatcher = await county.openDispatcher(sink.url);
  await until('the letter', async () => (await stateOf(id)) === 'sent');
  const letter = sink.taken.find(({ to }) => to === 'zhang.san@example.gov.cn');
  expect(letter).toMatchObject({ messageId: `<${id}@duban.example.gov.cn>`, text: expect.stringContaining('养老保险征缴') as string });
  expect(await county.sql(`select actor, entity_id, before ->> 'state' as was from audit_entry where kind = 'letterSentAgain'`)).toEqual([
    { actor: 'system:test', entity_id: id, was: 'failed' },
  ]);
});

it('of two who send it again at once one does; when it fails again the alarm comes back and nobody else is written to twice', async () => {
  const { id } = await refusedLetter();
  const outcomes = await Promise.all([again(id), again(id)]);
  expect(outcomes.map(({ settled }) => settled.length).sort()).toEqual([0, 1]);
  expect(outcomes.flatMap(({ refused }) => refused.map(({ refusal }) => refusal))).toEqual(['notAwaited']);
  await county.sql(`update letter set state = 'failed', attempt = 2, next_attempt_at = null, finished_at = duban_now() where id = $1`, [
    id,
  ]);
  await county.form();
  expect(await alarms()).toEqual(['letterFailed']);
  expect(await county.sql(`select 1 from reminder where rung = 't-3:undelivered'`)).toHaveLength(1);
});

it('says what has been met meanwhile and who was written to instead, and sends it again only to whoever wants it all the same', async () => {
  const { id, obligationId } = await refusedLetter();
  await county.sql(`update obligation set state = 'met' where id = $1`, [obligationId]);
  const { settled, refused } = await again(id);
  expect([settled, refused[0]?.refusal]).toEqual([[], 'met']);
  expect(refused[0]?.letter).toMatchObject({ items: [{ title: '养老保险征缴', unit: '勐省镇', state: 'met' }], redirectedTo: ['deputy'] });
  expect(await stateOf(id)).toBe('failed');
  expect((await again(id, true)).settled).toHaveLength(1);
});

it('closes a letter in doubt as arrived, and repeats it when it is sent again', async () => {
  const { id } = await refusedLetter();
  const doubt = () =>
    county.sql(`update letter set state = 'inDoubt', repeats_left = 0, next_attempt_at = null, finished_at = null where id = $1`, [id]);
  await doubt();
  expect((await settleLetters(database, actor, { id }, { settlement: 'arrived' })).settled).toHaveLength(1);
  expect(await stateOf(id)).toBe('sent');
  await doubt();
  await settleLetters(database, actor, { state: 'inDoubt' }, { settlement: 'sendAgain' });
  expect(await county.sql('select state, repeats_left, attempt from letter where id = $1', [id])).toEqual([
    { state: 'waiting', repeats_left: 1, attempt: 1 },
  ]);
});
