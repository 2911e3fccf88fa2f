import type { Finding, Span } from '../notice';
import { foldWords } from '../text/fold-text';
import { unitNormalForm } from '../values/unit-normal-form';
import { type Check, finding } from './check';

interface Naming {
  readonly name: string;
  readonly span: Span;
  readonly count: number;
}

/** Every writing of every unit of the tasks and duties, with its first place and how often it occurs. */
function namings(input: Parameters<Check>[0]): Naming[] {
  const found = new Map<string, Naming>();
  const note = (name: string, span: Span) => {
    const before = found.get(foldWords(name));
    found.set(foldWords(name), { name: before?.name ?? name, span: before?.span ?? span, count: (before?.count ?? 0) + 1 });
  };
  for (const task of input.notice.tasks) for (const unit of task.units) note(unit.name, unit.span);
  const actors = new Set<string>();
  for (const duty of input.notice.duties) {
    if (actors.has(duty.actor)) continue;
    actors.add(duty.actor);
    for (const name of duty.actor.split(/[、，]/)) note(name, duty.span);
  }
  return [...found.values()];
}

/** One unit written in two ways (县税务 beside 县税务局, 县人社局 beside 县人力资源社会保障局). Writings of a group (各乡镇, 各乡镇人民政府) are left alone. */
export const unitNamedTwoWays: Check = (input) => {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings(input)) {
    const form = unitNormalForm(naming.name);
    groups.set(form, [...(groups.get(form) ?? []), naming]);
  }
  return [...groups.values()].flatMap((group): Finding[] => {
    if (group.length < 2 || group.every(({ name }) => name.startsWith('各'))) return [];
    const sorted = [...group].sort((one, other) => other.count - one.count || other.name.length - one.name.length);
    const [usual, ...others] = sorted;
    if (!usual) return [];
    return others.map((other) => finding('unitNamedTwoWays', 'warning', { name: other.name, usual: usual.name }, other.span));
  });
};

/**
 * A unit the directory does not know, once for each writing. A group that names nobody (有关部门) can be left to the people where a known unit stands beside it
 * in the same task; alone it stops the issue, because nobody would be told.
 */
export const unknownUnit: Check = ({ notice, lookUpUnits }) => {
  if (!lookUpUnits) return [];
  const seen = new Set<string>();
  return notice.tasks.flatMap((task) => {
    const lookedUp = lookUpUnits(task.units.map(({ name }) => name));
    const isSomebody = lookedUp.some(({ isKnown }) => isKnown);
    return task.units.flatMap(({ name, span }, at): Finding[] => {
      const found = lookedUp[at];
      if (!found || found.isKnown) return [];
      const code = found.isUndecided ? (isSomebody ? 'undecidedGroup' : 'groupAlone') : 'unknownUnit';
      if (seen.has(code + name)) return [];
      seen.add(code + name);
      if (found.isUndecided) return [finding(code, isSomebody ? 'warning' : 'error', { name, title: task.title }, span)];
      return [finding(code, 'error', { name, suggestions: found.suggestions }, span)];
    });
  });
};

/** A task or a dated step that nobody owes. */
export const taskWithoutUnit: Check = ({ notice }) =>
  notice.tasks
    .filter((task) => task.units.length === 0)
    .map((task) => finding(task.kind === 'milestone' ? 'stepWithoutUnit' : 'taskWithoutUnit', 'error', { title: task.title }, task.span));

/** A milestone without units that every other milestone names (at least three milestones). */
export const milestoneOmitsUnits: Check = ({ notice }) => {
  const milestones = notice.tasks.filter((task) => task.kind === 'milestone' && task.units.length > 0);
  if (milestones.length < 3) return [];
  const formsOf = milestones.map((task) => new Set(task.units.map((unit) => unitNormalForm(unit.name))));
  const names = new Map(milestones.flatMap((task) => task.units).map((unit) => [unitNormalForm(unit.name), unit.name]));
  const counts = new Map<string, number>();
  for (const form of formsOf.flatMap((forms) => [...forms])) counts.set(form, (counts.get(form) ?? 0) + 1);
  // Those that all milestones but one name: few, however many names there are.
  const inAllButOne = [...names].filter(([form]) => counts.get(form) === milestones.length - 1);
  return milestones.flatMap((task, index) => {
    const units = inAllButOne.filter(([form]) => !formsOf[index]?.has(form)).map(([, name]) => name);
    return units.length === 0 ? [] : [finding('milestoneOmitsUnits', 'warning', { title: task.title, units }, task.span)];
  });
};
