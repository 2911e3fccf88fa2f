import { calendarOfDays } from '../../domain/calendar/calendar-of-days';
import type { UnitLookup } from '../../domain/notice/findings/check';
import { resolveUnits } from '../../domain/organisation/resolve-unit-name';
import type { Unit } from '../../domain/organisation/unit';
import { seededDays } from '../../db/seeds/seed-calendar';
import type { Command } from '../command';
import { noticeRead } from '../notice-read';
import { withDatabase } from '../open-database';

/** The county alone before a township section (县、乡（镇）纪委监委) is no unit by itself, and none is missing. */
const LEVEL = /^[县市区旗]$/;

const lookUpIn =
  (units: readonly Unit[]): UnitLookup =>
  (name) => {
    const [answer] = resolveUnits([name], units);
    return { isKnown: LEVEL.test(name) || answer?.found === true, suggestions: answer?.found === false ? answer.nearest : [] };
  };

/** `duban notice read`: works without a running instance, on the seeded calendar and without a directory. */
export const noticeReadCommand: Command = {
  name: ['notice', 'read'],
  summary: '读一份通知，列出任务、单位、时限、目标和需要核对的地方',
  usage: 'duban notice read 文件 [--json] [--explain]',
  async run(args, io) {
    const known = await withDatabase(({ database, actor }) =>
      database.transaction(actor, async (tx) => ({ calendar: await tx.calendar.load(), units: await tx.directory.loadUnits() })),
    ).catch(() => ({ calendar: calendarOfDays(seededDays()), units: [] }));
    return noticeRead(args, { ...io, calendar: known.calendar, ...(known.units.length > 0 && { lookUpUnit: lookUpIn(known.units) }) });
  },
};
