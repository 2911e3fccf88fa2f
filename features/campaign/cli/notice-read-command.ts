import { calendarOfDays } from '../../../core/calendar/calendar-of-days';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { isOver } from '../../../core/directory/unit';
import { stateListedDays } from '../../calendar/files/state-holidays';
import { lookUpIn } from '../rules/resolve-notice';
import type { Command } from '../../../cli/kit/command';
import { noticeRead } from './notice-read';
import { withDatabase } from '../../../cli/kit/open-database';

/** `duban notice read`: works without a running instance, on the seeded calendar and without a directory. */
export const noticeReadCommand: Command = {
  name: ['notice', 'read'],
  summary: '读一份通知，列出任务、单位、时限、目标和需要核对的地方',
  usage: 'duban notice read 文件 [--json] [--explain]',
  async run(args, io) {
    const known = await withDatabase(({ database, actor }) =>
      database.transaction(actor, async (tx) => {
        const today = dayOfInstant(await tx.nowMs());
        const units = (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, today));
        return { calendar: await tx.calendar.load(), units };
      }),
    ).catch(() => ({ calendar: calendarOfDays(stateListedDays()), units: [] }));
    return noticeRead(args, { ...io, calendar: known.calendar, ...(known.units.length > 0 && { lookUpUnits: lookUpIn(known.units) }) });
  },
};
