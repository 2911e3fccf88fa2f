import type { SessionData } from 'express-session';
import { pino } from 'pino';
import { createSessionStore } from '../../../api/middleware/session-store';
import { createDataSource } from '../../../platform/postgres/data-source';
import { poolOf } from '../../../platform/postgres/pool';
import { type OpenedDatabase, openTestDatabase } from '../../support/database/opened-database';

const openDoor = (url: string) => createDataSource(url, { poolSize: 1, sees: 'door' }).initialize();

let opened: OpenedDatabase;
let door: Awaited<ReturnType<typeof openDoor>>;
let store: ReturnType<typeof createSessionStore>;
beforeAll(async () => {
  opened = await openTestDatabase();
  door = await openDoor(opened.urls.urlFor('api'));
  store = createSessionStore(poolOf(door), pino({ level: 'silent' }));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  store.close();
  await door.destroy();
  await opened.close();
});

const lasting = (untilMs: number) => ({ cookie: { expires: new Date(untilMs) } }) as unknown as SessionData;
const touch = (sid: string, untilMs: number): Promise<void> => new Promise((resolve) => store.touch?.(sid, lasting(untilMs), resolve));

test('a session in use is written back once a minute, each by itself', async () => {
  const begunMs = Date.parse('2050-01-01T00:00:00Z');
  await Promise.all(
    ['one', 'other'].map(
      (sid) =>
        new Promise<void>((resolve, reject) =>
          store.set(sid, lasting(begunMs), (error) => (error ? reject(new Error(String(error))) : resolve())),
        ),
    ),
  );
  const clock = jest.spyOn(Date, 'now');
  const lastsAfter = async (seconds: number, sid = 'one'): Promise<number | undefined> => {
    clock.mockReturnValue(begunMs + seconds * 1000);
    await touch(sid, begunMs + seconds * 1000);
    const [row] = await opened.owner<{ ms: number }>(
      'select (extract(epoch from expire) * 1000)::float8 as ms from user_session where sid = $1',
      [sid],
    );
    return row && (row.ms - begunMs) / 1000;
  };
  expect([await lastsAfter(1), await lastsAfter(60), await lastsAfter(60, 'other'), await lastsAfter(61), await lastsAfter(120)]).toEqual([
    1, 1, 60, 61, 61,
  ]);
});
