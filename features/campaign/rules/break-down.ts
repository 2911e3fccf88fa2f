import { type CivilDay, civilDate, civilDay, dayOfInstant, parseDay } from '../../../core/calendar/civil-day';
import type { NoticeTarget, NoticeTask } from '../../../reader/notice';
import type { Unit, UnitRole } from '../../../core/directory/unit';
import type { StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import type { Target } from '../../../core/obligation/target';
import type { TaskUnit } from './resolve-notice';

/** A result (结果) that a unit will owe. */
interface PlannedResult {
  readonly key: string;
  readonly title: string;
  readonly deadlineDay: CivilDay;
  readonly targets: readonly Target[];
}

/** One unit of a task (任务×责任单位) and what it owes beside the receipt. */
export interface PlannedAssignment {
  readonly unit: Unit;
  readonly role: UnitRole;
  readonly standing?: StandingKind;
  readonly results: readonly PlannedResult[];
}

export interface PlannedTask {
  readonly kind: 'task' | 'milestones';
  readonly ordinal: string;
  readonly title: string;
  readonly section?: string;
  readonly measures: string;
  readonly deadlineText?: string;
  readonly targets: readonly Target[];
  readonly standing?: StandingDuty;
  readonly assignments: readonly PlannedAssignment[];
  /** Offset of its place in the text. */
  readonly start: number;
}

type UnitsOf = ReadonlyMap<NoticeTask, readonly TaskUnit[]>;

const plainTargets = (targets: readonly NoticeTarget[]): readonly Target[] =>
  targets.map(({ metric, op, percent, value, unit }) => ({
    metric,
    op,
    ...(percent !== undefined && { percent }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  }));

/** Cooperating units (配合单位) owe the receipt alone. */
const owes = ({ role }: TaskUnit): boolean => role !== 'cooperating';

/** The dated results of a task: its time points and its deadline, each day once. */
function resultsOf(task: NoticeTask): readonly PlannedResult[] {
  const dates = task.timePoints.map(({ date }) => date);
  if (task.deadline.kind === 'date') dates.push(task.deadline.date);
  return [...new Set(dates)].sort().flatMap((date): PlannedResult[] => {
    const deadlineDay = parseDay(date);
    if (deadlineDay === undefined) return [];
    return [{ key: `result:${date}`, title: task.title, deadlineDay, targets: plainTargets(task.targets) }];
  });
}

/** The words of a posting's supplier without those that any bureau has (主管税务部门 → 税务). */
const supplierWord = (supplier: string): string => supplier.replace(/主管|有关|相关|各级|负责|部门|单位|机关|机构/g, '');

/** Who supplies the roster (清册): the units the notice's words name, else the tax bureau. */
function suppliersOf(task: NoticeTask, units: readonly TaskUnit[]): ReadonlySet<Unit> {
  const named = (word: string): Unit[] =>
    word === ''
      ? []
      : units.filter((one) => owes(one) && [one.unit.name, ...one.unit.aliases].some((name) => name.includes(word))).map((one) => one.unit);
  const bySupplier = named(supplierWord(task.posting?.supplier ?? ''));
  return new Set(bySupplier.length > 0 ? bySupplier : named('税务'));
}

/** Which unit owes what each month: a posting cycle (公示) is owed by its supplier and by townships and farms, and by nobody as a report. */
function standingKindOf(task: NoticeTask, units: readonly TaskUnit[]): (one: TaskUnit) => StandingKind | undefined {
  if (task.posting) {
    const suppliers = suppliersOf(task, units);
    return (one) => {
      if (!owes(one)) return undefined;
      if (suppliers.has(one.unit)) return 'roster';
      return one.unit.kind === 'township' || one.unit.kind === 'farm' ? 'posting' : undefined;
    };
  }
  return (one) => (task.deadline.kind !== 'date' && owes(one) ? 'report' : undefined);
}

const monthOf = (day: CivilDay): CivilDay => {
  const { year, month } = civilDate(day);
  return civilDay(year, month, 1);
};

/** From the month of issue on; through the December of the year for 全年, the month of the deadline for a dated cycle, else until struck off. */
function dutyOf({ deadline, posting }: NoticeTask, issuedAtMs: number): StandingDuty {
  const through = deadline.kind === 'ongoing' && deadline.throughYear !== undefined ? civilDay(deadline.throughYear, 12, 1) : undefined;
  const dated = deadline.kind === 'date' ? parseDay(deadline.date) : undefined;
  const last = through ?? (dated === undefined ? undefined : monthOf(dated));
  return {
    firstMonthDay: monthOf(dayOfInstant(issuedAtMs)),
    ...(last !== undefined && { lastMonthDay: last }),
    ...(posting && { postingDay: posting.dayOfNextMonth }),
    ...(posting?.annualMonth !== undefined && { annualMonth: posting.annualMonth }),
  };
}

function breakDownTask(task: NoticeTask, units: readonly TaskUnit[], issuedAtMs: number): PlannedTask {
  const standingOf = standingKindOf(task, units);
  const results = resultsOf(task);
  const assignments = units.map((one): PlannedAssignment => {
    const standing = standingOf(one);
    return { ...one, results: owes(one) ? results : [], ...(standing && { standing }) };
  });
  return {
    kind: 'task',
    ordinal: task.ordinal,
    title: task.title,
    ...(task.parent !== undefined && { section: task.parent }),
    measures: task.measures,
    ...(task.deadline.kind !== 'none' && { deadlineText: task.deadline.text }),
    targets: plainTargets(task.targets),
    ...(assignments.some(({ standing }) => standing) && { standing: dutyOf(task, issuedAtMs) }),
    assignments,
    start: task.span.start,
  };
}

/** Ordinal and name of the section that holds the milestones (三、征缴工作进度计划). */
function sectionName(parent: string | undefined, first: NoticeTask): { readonly ordinal: string; readonly title: string } {
  const match = /^(第?[一二三四五六七八九十百\d]+[章节]?)[、.．\s]*(.+)$/.exec(parent ?? '');
  return match?.[1] !== undefined && match[2] !== undefined
    ? { ordinal: match[1], title: match[2] }
    : { ordinal: '', title: parent ?? first.title };
}

const isStronger = (one: UnitRole, other: UnitRole): boolean => one !== other && (one === 'lead' || other === 'cooperating');

/** All milestones (进度节点) are one task; a unit owes those that name it. */
function breakDownMilestones(milestones: readonly NoticeTask[], unitsOf: UnitsOf): readonly PlannedTask[] {
  const [first] = milestones;
  if (!first) return [];
  const owed = new Map<Unit, { role: UnitRole; results: PlannedResult[] }>();
  const names = new Map<string, number>();
  for (const milestone of milestones) {
    const repeated = (names.get(milestone.ordinal) ?? 0) + 1;
    names.set(milestone.ordinal, repeated);
    const deadlineDay = milestone.deadline.kind === 'date' ? parseDay(milestone.deadline.date) : undefined;
    const key = `result:${milestone.ordinal}${repeated > 1 ? `-${repeated}` : ''}`;
    for (const one of unitsOf.get(milestone) ?? []) {
      const known = owed.get(one.unit) ?? { role: one.role, results: [] };
      owed.set(one.unit, known);
      if (isStronger(one.role, known.role)) known.role = one.role;
      if (owes(one) && deadlineDay !== undefined)
        known.results.push({ key, title: milestone.title, deadlineDay, targets: plainTargets(milestone.targets) });
    }
  }
  const parent = milestones.find((milestone) => milestone.parent !== undefined)?.parent;
  const deadlines = milestones.flatMap(({ deadline }) => (deadline.kind === 'none' ? [] : [deadline.text]));
  return [
    {
      kind: 'milestones',
      ...sectionName(parent, first),
      ...(parent !== undefined && { section: parent }),
      measures: '',
      ...(deadlines.length > 0 && { deadlineText: deadlines.join('、') }),
      targets: [],
      assignments: [...owed].map(([unit, { role, results }]) => ({ unit, role, results })),
      start: first.span.start,
    },
  ];
}

/**
 * What a notice's tasks and milestones become (分解): the milestones together one task, placed first; a dated task one result for each of its days and each
 * lead or responsible unit; any other task a report each month, or its part of the posting cycle; cooperating units the receipt alone. (domain.md §3)
 */
export function breakDown(tasks: readonly NoticeTask[], unitsOf: UnitsOf, issuedAtMs: number): readonly PlannedTask[] {
  const milestones = tasks.filter(({ kind }) => kind === 'milestone');
  const numbered = tasks.filter(({ kind }) => kind === 'task');
  return [...breakDownMilestones(milestones, unitsOf), ...numbered.map((task) => breakDownTask(task, unitsOf.get(task) ?? [], issuedAtMs))];
}
