import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import { isWorkDay, isYearLoaded } from '../../../../core/calendar/calendar';
import { systemActor } from '../../../../core/access/actor';
import type { DubanDatabase } from '../../../../platform/postgres/lists/features';
import { day } from '../../../support/rules/state-calendar';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

describe('calendar', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let database: DubanDatabase;
  const actor = systemActor('test');

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    dataSource = await createDataSource(testDatabase.urlFor('command')).initialize();
    database = databaseOn(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await testDatabase.drop();
  });
  const load = () => database.transaction(actor, (tx) => tx.calendar.load());

  test('the lists of 2004 to 2026 are there from the start', async () => {
    const calendar = await load();
    expect([...calendar.loadedYears].sort()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(isWorkDay(calendar, day('2023-10-07'))).toBe(true);
    expect(isWorkDay(calendar, day('2023-10-08'))).toBe(true);
    expect(isWorkDay(calendar, day('2023-09-29'))).toBe(false);
    expect(isYearLoaded(calendar, day('2027-01-01'))).toBe(false);
  });

  test('the same calendar is handed out until a day changes', async () => {
    const before = await load();
    expect(await load()).toBe(before);
    await database.transaction(actor, (tx) =>
      tx.calendar.replace({ days: [{ day: day('2026-04-17'), kind: 'countyHoliday', name: '泼水节' }] }, '县府'),
    );
    const after = await load();
    expect(after).not.toBe(before);
    expect(isWorkDay(after, day('2026-04-17'))).toBe(false);
    expect(after.loadedYears).toEqual(before.loadedYears);
  });

  test("a loaded year takes the place of that year's list alone, and the county's days stay", async () => {
    await database.transaction(actor, async (tx) => {
      await tx.calendar.replace({ days: [{ day: day('2027-04-16'), kind: 'countyHoliday', name: '泼水节' }] }, '县府');
      await tx.calendar.replace({ year: 2027, days: [{ day: day('2027-01-04'), kind: 'holiday', name: '元旦' }] }, '一稿');
      await tx.calendar.replace(
        {
          year: 2027,
          days: [
            { day: day('2027-01-01'), kind: 'holiday', name: '元旦' },
            { day: day('2027-01-09'), kind: 'makeup', name: '元旦' },
          ],
        },
        '二稿',
      );
    });
    const calendar = await load();
    expect(isYearLoaded(calendar, day('2027-01-01'))).toBe(false);
    expect(isWorkDay(calendar, day('2027-01-04'))).toBe(true);
    expect(isWorkDay(calendar, day('2027-01-09'))).toBe(true);
    expect(isWorkDay(calendar, day('2027-04-16'))).toBe(false);
    const years = await database.transaction(actor, (tx) => tx.calendar.listYears());
    expect(years.at(-1)).toMatchObject({ year: 2027, holidays: 1, makeupDays: 1, countyHolidays: 1, source: '二稿' });
  });
});
