import { foldWords } from '../../../reader/text/fold-text';
import type { Notice, NoticeTask } from '../../../reader/notice';

/** What a careful reader reads, written by hand, as `test/fixtures/notices/*.json` and the shared notices hold them. */
export interface Truth {
  readonly title?: string | null;
  readonly issuer?: string | null;
  readonly documentNumber?: string | null;
  readonly issueDate?: string | null;
  readonly targetsAnnotated?: boolean;
  readonly tasks: readonly TruthTask[];
}

interface TruthTask {
  readonly title: string;
  readonly leadUnits?: readonly string[];
  readonly responsibleUnits?: readonly string[];
  readonly cooperatingUnits?: readonly string[];
  readonly deadline?: { readonly kind: string; readonly date?: string };
  readonly targets?: readonly TruthTarget[];
  readonly optionalTargets?: readonly TruthTarget[];
}

interface TruthTarget {
  readonly op: string;
  readonly percent?: number;
  readonly value?: number;
}

export interface Score {
  readonly task: number;
  readonly unit: number;
  readonly anyRole: number;
  readonly deadline: number;
  readonly target: number;
}

const key = (title: string) =>
  foldWords(title)
    .replace(/[，。；：]/g, '')
    .slice(0, 15);
const agree = (one: string, other: string) =>
  one !== '' && other !== '' && (one.startsWith(other.slice(0, 10)) || other.startsWith(one.slice(0, 10)));

class Tally {
  private hit = 0;
  private wrong = 0;
  private missed = 0;

  add(truth: ReadonlySet<string>, read: ReadonlySet<string>): void {
    for (const one of truth)
      if (read.has(one)) this.hit += 1;
      else this.missed += 1;
    for (const one of read) if (!truth.has(one)) this.wrong += 1;
  }

  get f1(): number {
    const total = 2 * this.hit + this.wrong + this.missed;
    return total === 0 ? 1 : (2 * this.hit) / total;
  }
}

const unitName = (name: string) => foldWords(name).replace(/等.{0,12}(?:单位|部门|地区).*$/, '').replace(/(?:按职责分工)?负责$/, ''); // prettier-ignore
const truthUnits = (task: TruthTask, withRole: boolean) =>
  new Set(
    ([['lead', task.leadUnits], ['responsible', task.responsibleUnits], ['cooperating', task.cooperatingUnits]] as const).flatMap(([role, names]) =>
      (names ?? []).map((name) => (withRole ? `${role} ` : '') + unitName(name)),
    ),
  ); // prettier-ignore
const readUnits = (task: NoticeTask, withRole: boolean) =>
  new Set(task.units.map((unit) => (withRole ? `${unit.role} ` : '') + unitName(unit.name)));
/** A share of 100 % cannot be passed: = and >= mean the same. */
const opOf = ({ op, percent }: TruthTarget): string => (op === '=' && percent === 100 ? '>=' : op);
const targetKey = (target: TruthTarget) => `${opOf(target)} ${target.percent ?? ''}% ${target.value ?? ''}`;

function sameDeadline(truth: TruthTask['deadline'], read: NoticeTask['deadline']): boolean {
  const kind = truth?.kind ?? 'none';
  if (kind === 'date') return read.kind === 'date' && read.date === truth?.date;
  if (kind === 'text' || kind === 'recurring') return read.kind === 'text' || read.kind === 'recurring' || read.kind === 'ongoing';
  return read.kind === kind;
}

/** How well a reading agrees with what a careful reader reads; each figure from 0 to 1. */
export function scoreNotice(truth: Truth, notice: Notice): Score {
  const left = [...notice.tasks];
  const units = new Tally();
  const anyRole = new Tally();
  const targets = new Tally();
  let found = 0;
  let deadlines = 0;
  for (const task of truth.tasks) {
    const at = left.findIndex((one) => agree(key(task.title), key(one.title)));
    const read = left[at];
    if (!read) continue;
    left.splice(at, 1);
    found += 1;
    units.add(truthUnits(task, true), readUnits(read, true));
    anyRole.add(truthUnits(task, false), readUnits(read, false));
    if (sameDeadline(task.deadline, read.deadline)) deadlines += 1;
    const optional = new Set((task.optionalTargets ?? []).map(targetKey));
    if (truth.targetsAnnotated ?? true)
      targets.add(new Set((task.targets ?? []).map(targetKey)), new Set(read.targets.map(targetKey).filter((one) => !optional.has(one))));
  }
  const missed = truth.tasks.length - found;
  return {
    task: truth.tasks.length + left.length === 0 ? 1 : (2 * found) / (2 * found + missed + left.length),
    unit: units.f1,
    anyRole: anyRole.f1,
    deadline: found === 0 ? 0 : deadlines / found,
    target: targets.f1,
  };
}
