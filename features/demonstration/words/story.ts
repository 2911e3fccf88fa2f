import { civilDay, instantOf } from '../../../core/calendar/civil-day';
import type { County, Episode, Story } from '../use-cases/county';
import type { Habit } from '../rules/conduct';
import { reasons, texts } from './texts';

/** When directory and calendar are set up and each notice of the demonstration is issued (epoch milliseconds). */
export const ISSUED_AT = {
  setUp: instantOf(civilDay(2026, 3, 3), 9 * 60 + 30),
  insurance: instantOf(civilDay(2026, 3, 9), 10 * 60),
  flood: instantOf(civilDay(2026, 5, 13), 10 * 60),
};

const SLOW: ReadonlySet<string> = new Set(['XZ03', 'XZ07', 'XZ10']);
/** The unit that everybody waits for. */
const SILENT = { code: 'XZ09', since: civilDay(2026, 5, 18) };

function habitOf(unitCode: string, day: number): Habit {
  if (unitCode === SILENT.code) return day < SILENT.since ? 'steady' : 'silent';
  if (SLOW.has(unitCode)) return 'late';
  return unitCode.charCodeAt(unitCode.length - 1) % 2 === 0 ? 'early' : 'steady';
}

const TASK = { doubts: '清理重复参保和疑点数据', drill: '组织一次转移避险演练', subsidy: '全额资助困难群众参保' };
const at = (month: number, day: number, minute = 10 * 60 + 30): number => instantOf(civilDay(2026, month, day), minute);

/** What the office decides on its own about a whole assignment. */
function decided(
  atMs: number,
  action: 'suspendAssignment' | 'resumeAssignment' | 'terminateAssignment',
  unitCode: string,
  task: string,
  reason: string,
): Episode {
  return {
    atMs,
    carryOut: async (county: County) => county.act({ duty: 'office' }, action, await county.facts.assignment(unitCode, task), { reason }),
  };
}

/** The year of the invented county until the middle of June, when the reader meets it; the notices are issued by `others`. */
export const storyOf = (others: readonly Episode[]): Story => ({
  fromDay: civilDay(2026, 3, 2),
  untilMs: at(6, 17, 9 * 60 + 35),
  reviewedThroughDay: civilDay(2026, 6, 15),
  episodes: [
    ...others,
    decided(at(3, 12), 'suspendAssignment', 'GAJ', TASK.doubts, reasons.suspended),
    decided(at(3, 26), 'resumeAssignment', 'GAJ', TASK.doubts, reasons.resumed),
    decided(at(3, 24), 'terminateAssignment', 'XZJ', TASK.subsidy, reasons.terminated),
    decided(at(6, 10), 'suspendAssignment', 'XZ11', TASK.drill, reasons.suspendedNow),
  ],
  habitOf,
  texts,
});
