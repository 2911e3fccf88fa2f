import { parseDay } from '../../../../core/calendar/civil-day';
import type { NoticeTask } from '../../../../reader/notice';
import { plainTargets } from './plain-targets';
import type { PlannedResult } from './planned-task';

/** The results of a dated task (结果): its time points (时点) and its deadline, each day once, the earliest first. (domain.md §3: 五（一）'s dates are results) */
export function datedResults({ title, targets, timePoints, deadline }: NoticeTask): readonly PlannedResult[] {
  const dates = timePoints.map(({ date }) => date);
  if (deadline.kind === 'date') dates.push(deadline.date);
  return [...new Set(dates)].sort().flatMap((date): PlannedResult[] => {
    const deadlineDay = parseDay(date);
    return deadlineDay === undefined ? [] : [{ key: `result:${date}`, title, deadlineDay, targets: plainTargets(targets) }];
  });
}
