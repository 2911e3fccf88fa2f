import type { UnitLookup } from '../../../reader/check-context';
import type { Notice, NoticeTask } from '../../../reader/notice';
import { lineCounter } from '../../../reader/source-lines';
import { type ResolvedName, unitResolver } from '../../../core/directory/resolve-unit-name';
import type { Unit, UnitRole } from '../../../core/directory/unit';
import { strongerRole, type TaskUnit } from './task-unit';

/** A name that the directory does not know, at its first place. `missingIn`: the townships without the section it names. */
export interface UnknownUnit {
  readonly name: string;
  readonly line: number;
  readonly ordinal: string;
  readonly nearest: readonly string[];
  readonly missingIn?: readonly string[];
}

/** A name that stands for several units, or for one of another name. */
export interface Expansion {
  readonly name: string;
  readonly units: readonly string[];
}

/** Whom the notice speaks of: the units of each task, what names were taken to mean, which are unknown. */
export interface ResolvedNotice {
  readonly unitsOf: ReadonlyMap<NoticeTask, readonly TaskUnit[]>;
  readonly unknown: readonly UnknownUnit[];
  readonly expansions: readonly Expansion[];
  /** Units of an actor's name in the list of duties; those that are not known are left out. */
  readonly unitsOfActor: ReadonlyMap<string, readonly Unit[]>;
}

function strongest(task: NoticeTask, answers: readonly ResolvedName[]): readonly TaskUnit[] {
  const roles = new Map<Unit, UnitRole>();
  answers.forEach((answer, at) => {
    const role = task.units[at]?.role ?? 'responsible';
    if (!answer.found) return;
    for (const unit of answer.units) roles.set(unit, strongerRole(role, roles.get(unit)));
  });
  return [...roles].map(([unit, role]) => ({ unit, role }));
}

/** The names that an actor's heading may hold: 各乡镇人民政府、勐省农场社区管委会, and those inside its brackets. */
const namesInActor = (actor: string): readonly string[] => actor.split(/[、，,；;（）()]/).filter((name) => name.trim() !== '');

/** The directory as findings ask it; the same answers as issuing gets. */
export function lookUpIn(units: readonly Unit[]): UnitLookup {
  const resolve = unitResolver(units);
  return (names) =>
    resolve(names).map((answer) =>
      answer.found
        ? { isKnown: true, isUndecided: false, suggestions: [] }
        : { isKnown: false, isUndecided: answer.isUndecided === true, suggestions: answer.nearest },
    );
}

/** Looks up every unit that the notice names (责任单位) in the directory. */
export function resolveNotice(notice: Notice, text: string, units: readonly Unit[]): ResolvedNotice {
  const actors = [...new Set(notice.duties.map(({ actor }) => actor))];
  const lists = [...notice.tasks.map((task) => task.units.map(({ name }) => name)), ...actors.map(namesInActor)];
  const answers = lists.map(unitResolver(units));
  const lineOf = lineCounter(text);
  const unknown = new Map<string, UnknownUnit>();
  const expansions = new Map<string, Expansion>();
  notice.tasks.forEach((task, index) =>
    answers[index]?.forEach((answer, at) => {
      const { name } = answer;
      if (answer.found) {
        const names = answer.units.map((unit) => unit.name);
        if (names.length !== 1 || names[0] !== name) expansions.set(name, expansions.get(name) ?? { name, units: names });
      } else if (!answer.isUndecided && !unknown.has(name)) {
        const line = lineOf(task.units[at]?.span.start ?? task.span.start);
        const { nearest, missingIn } = answer;
        unknown.set(name, { name, line, ordinal: task.ordinal, nearest, ...(missingIn && { missingIn }) });
      }
    }),
  );
  const taskCount = notice.tasks.length;
  return {
    unitsOf: new Map(notice.tasks.map((task, index) => [task, strongest(task, answers[index] ?? [])])),
    unknown: [...unknown.values()],
    expansions: [...expansions.values()],
    unitsOfActor: new Map(
      actors.map((actor, at) => [
        actor,
        [...new Set(answers[taskCount + at]?.flatMap((answer) => (answer.found ? answer.units : [])) ?? [])],
      ]),
    ),
  };
}
