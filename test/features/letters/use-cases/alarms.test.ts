import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../support/county';
import { type Sink, startSink } from '../support/sink';

let county: County;
let sink: Sink;
const dispatchers: Running[] = [];

beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  await county.setNow('2023-09-25T08:30:01+08:00');
});
afterEach(async () => {
  await Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop()));
  await sink.close();
  await county.drop();
});

const openDispatcher = async (url: string): Promise<Running> => {
  const dispatcher = await county.openDispatcher(url);
  dispatchers.push(dispatcher);
  return dispatcher;
};
const standing = async (): Promise<string[]> =>
  (await county.sql<{ cause: string }>('select cause from alarm where cleared_at is null')).map(({ cause }) => cause);

it('an alarm about a mail server that could not be reached ends when the next dispatcher reaches it', async () => {
  const nobody = await startSink();
  await nobody.close();
  const dispatcher = await openDispatcher(nobody.url);
  await until('the alarm', async () => (await standing()).includes('mailServerAway'));
  await dispatcher.stop();
  await openDispatcher(sink.url);
  await until('its end', async () => (await standing()).length === 0);
  expect(await county.sql('select code, times > 0 as raised from alarm')).toEqual([{ code: 'mailServerAway', raised: true }]);
});

it('the alarm about a letter that was closed comes back when the letter fails again', async () => {
  await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
  await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: '2023-09-25T08:30:00+08:00' });
  await county.form();
  const fail = async (): Promise<void> => {
    await county.sql(`update letter set state = 'failed', finished_at = duban_now(), redirected_at = null, last_reply = '550 no'`);
    await county.redirect();
  };
  await fail();
  expect(await standing()).toHaveLength(1);
  await county.sql('update alarm set cleared_at = duban_now()');
  await fail();
  expect(await standing()).toHaveLength(1);
});
