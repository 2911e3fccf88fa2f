import { civilDay, instantOf } from '../../../core/calendar/civil-day';
import type { AssignmentAction } from '../../assignment/rules/transitions';
import type { County, Doer, Episode, Story } from '../use-cases/county';
import type { Habit } from '../rules/conduct';
import { reasons, said, texts } from './texts';

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

const TASK = {
  doubts: '清理重复参保和疑点数据',
  subsidy: '全额资助困难群众参保',
  dangers: '排查山洪和地质灾害隐患点',
  ditches: '清理河道和排水沟渠',
  ponds: '检修水库和山塘',
  drill: '组织一次转移避险演练',
};
const at = (month: number, day: number, minute = 10 * 60 + 30): number => instantOf(civilDay(2026, month, day), minute);

/** What somebody does on his own about the assignment of a unit in a task. */
const done = (atMs: number, doer: Doer, action: AssignmentAction, unitCode: string, task: string, given: object): Episode => ({
  atMs,
  carryOut: async (county: County) => county.act(doer, action, await county.facts.assignment(unitCode, task), given),
});

const OFFICE = { duty: 'office' } as const;
const LEADER = { duty: 'countyLeader' } as const;
const FINANCE = 'CZJ';

/** The answer to the objection of a unit. */
const objectionRefused = (atMs: number, unitCode: string, task: string): Episode => ({
  atMs,
  async carryOut(county) {
    const objection = await county.facts.objectionTo(await county.facts.assignment(unitCode, task));
    await county.act(OFFICE, 'decideObjection', objection, { decision: 'refused', note: said.objectionRefused });
  },
});

/** The year of the invented county until the middle of June, when the reader meets it; the notices are issued by `others`. */
export const storyOf = (others: readonly Episode[]): Story => ({
  fromDay: civilDay(2026, 3, 2),
  untilMs: at(6, 17, 9 * 60 + 35),
  reviewedThroughDay: civilDay(2026, 6, 15),
  episodes: [
    ...others,
    done(at(3, 12), OFFICE, 'suspendAssignment', 'GAJ', TASK.doubts, { reason: reasons.suspended }),
    done(at(3, 26), OFFICE, 'resumeAssignment', 'GAJ', TASK.doubts, { reason: reasons.resumed }),
    done(at(3, 24), OFFICE, 'terminateAssignment', 'XZJ', TASK.subsidy, { reason: reasons.terminated }),
    done(at(5, 15), { unitCode: FINANCE }, 'objectToAssignment', FINANCE, TASK.ponds, {
      reason: said.objected,
      suggestedUnit: said.suggestedUnit,
    }),
    objectionRefused(at(5, 18), FINANCE, TASK.ponds),
    done(at(5, 20), LEADER, 'instruct', 'XZ05', TASK.dangers, { text: said.instructed }),
    done(at(6, 11), OFFICE, 'urge', SILENT.code, TASK.dangers, { note: said.urged }),
    done(at(6, 16), LEADER, 'instruct', SILENT.code, TASK.ditches, { text: said.instructedNow }),
    done(at(6, 10), OFFICE, 'suspendAssignment', 'XZ11', TASK.drill, { reason: reasons.suspendedNow }),
  ],
  habitOf,
  texts,
});
