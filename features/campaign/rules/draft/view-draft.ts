import type { Calendar } from '../../../../core/calendar/calendar';
import { type ResolvedName, unitResolver } from '../../../../core/directory/resolve-unit-name';
import type { Unit, UnitRole } from '../../../../core/directory/unit';
import type { Target } from '../../../../core/obligation/target';
import { checkNotice } from '../../../../reader/check-notice';
import type { Finding, Notice, Span } from '../../../../reader/notice';
import { lineCounter } from '../../../../reader/source-lines';
import { chooseAliases } from '../choose-aliases';
import type { UnknownUnit } from '../resolve-notice';
import { lookUpIn, resolveNotice } from '../resolve-notice';
import { applyEdits, type EditedNotice, type EditedTask, type Settlement } from './apply-edits';
import { findingKey } from './finding-key';
import { fieldsOfTask } from './correct-task';
import { type UnreadLines, unreadLinesOf } from './unread/unread-lines';
import type { GivenDeadline, NoticeEdit } from './notice-edit';

/** What a name of a task stands for in the directory: units, a group that names nobody (有关部门), or nothing, with the nearest names. */
export type UnitMatch =
  | { readonly kind: 'units'; readonly names: readonly string[] }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

export interface DraftFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly settled?: Settlement;
}

export interface DraftTask {
  readonly key: string;
  readonly kind: 'task' | 'milestone';
  readonly ordinal: string;
  readonly title: string;
  readonly section?: string;
  readonly measures: string;
  readonly units: readonly { readonly name: string; readonly role: UnitRole; readonly match: UnitMatch }[];
  readonly deadline: GivenDeadline;
  readonly timePoints: readonly string[];
  readonly targets: readonly Target[];
  /** Its lines of the text, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly isCorrected: boolean;
  readonly findings: readonly DraftFinding[];
}

/** A draft as its pages show it (立项草稿): tasks with what their units are taken to mean, and what a person must look at, each finding with the task in which it stands. */
export interface ViewedDraft {
  readonly edited: EditedNotice;
  readonly tasks: readonly DraftTask[];
  /** Findings outside of every task. */
  readonly findings: readonly DraftFinding[];
  readonly unread: readonly UnreadLines[];
  readonly unknown: readonly UnknownUnit[];
}

export interface DraftFacts {
  readonly text: string;
  /** What the reader read. */
  readonly notice: Notice;
  readonly edits: readonly NoticeEdit[];
  readonly units: readonly Unit[];
  readonly calendar: Calendar;
}

/** The directory as if the names that a draft chose were remembered already. */
function withChosen(units: readonly Unit[], { aliases }: EditedNotice): readonly Unit[] {
  const { chosen } = chooseAliases(aliases, units);
  const names = [...chosen];
  return units.map((unit) => {
    const own = names.flatMap(([alias, { id }]) => (id === unit.id ? [alias] : []));
    return own.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...own] };
  });
}

function matchOf(answer: ResolvedName | undefined): UnitMatch {
  if (answer?.found) return { kind: 'units', names: answer.units.map(({ name }) => name) };
  if (answer?.isUndecided) return { kind: 'undecided' };
  return { kind: 'unknown', nearest: answer?.nearest ?? [] };
}

const isWithin = (place: Span | undefined, { span }: EditedTask['task']): boolean =>
  place !== undefined && place.start >= span.start && place.start < Math.max(span.end, span.start + 1);

/** What the pages of a draft show of it: the corrected notice against the directory and the calendar of today. */
export function viewDraft({ text, notice, edits, units, calendar }: DraftFacts): ViewedDraft {
  const edited = applyEdits(notice, text, edits);
  const known = withChosen(units, edited);
  const found = checkNotice(edited.notice, text, { calendar, lookUpUnits: lookUpIn(known) }).map((finding): DraftFinding => {
    const key = findingKey(finding);
    const settled = edited.settled.get(key);
    return { key, finding, ...(settled && { settled }) };
  });
  const ownerOf = ({ finding: { span } }: DraftFinding): string | undefined => edited.tasks.find(({ task }) => isWithin(span, task))?.key;
  const resolve = unitResolver(known);
  const lineOf = lineCounter(text);
  const tasks = edited.tasks.map(({ key, task, isCorrected }): DraftTask => {
    const answers = resolve(task.units.map(({ name }) => name));
    const { kind, parent } = task;
    return {
      ...fieldsOfTask(task),
      key,
      kind,
      ...(parent !== undefined && { section: parent }),
      units: task.units.map(({ name, role }, at) => ({ name, role, match: matchOf(answers[at]) })),
      firstLine: lineOf(task.span.start),
      lastLine: lineOf(Math.max(task.span.start, task.span.end - 1)),
      isCorrected,
      findings: found.filter((finding) => ownerOf(finding) === key),
    };
  });
  return {
    edited,
    tasks,
    findings: found.filter((finding) => ownerOf(finding) === undefined),
    unread: unreadLinesOf(found, lineOf),
    unknown: resolveNotice(edited.notice, text, known).unknown,
  };
}
