import { roleWords } from '../../../core/words/duties';
import { targetOpWords } from '../../../core/words/targets';
import type { Notice, Source } from '../../../reader/notice';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

const FIELDS = {
  title: '标题',
  issuer: '发文机关',
  documentNumber: '文号',
  addressees: '主送',
  issueDate: '成文日期',
  annex: '附件',
  printedBy: '印发机关',
  printedOn: '印发日期',
} as const;
const mark = (source: Source, note: string): Mark => ({ start: source.span.start, end: source.span.end, note: `${note}·${source.rule}` });

/** Every value of a notice with its place and the rule that read it. */
function marksOf(notice: Notice): Mark[] {
  const headerAndFooter = notice.headerAndFooter.map((value) => mark(value, FIELDS[value.field]));
  const references = notice.references.map((reference) => mark(reference, `参见 ${reference.heading ?? '未找到'}`));
  const values = notice.tasks.flatMap((task, index) => {
    const number = `任务${index + 1}`;
    return [
      ...task.units.map((unit) => mark(unit, `${number}${roleWords[unit.role]}${unit.rule.endsWith('/same-as') ? ` ${unit.name}` : ''}`)),
      ...(task.deadline.kind === 'none'
        ? []
        : [mark(task.deadline, `${number}时限${task.deadline.kind === 'date' ? ` ${task.deadline.date}` : ` ${task.deadline.kind}`}`)]),
      ...task.timePoints.map((point) => mark(point, `${number}时点 ${point.date}`)),
      ...task.targets.map((target) =>
        mark(
          target,
          `${number}目标 ${targetOpWords[target.op]}${target.percent === undefined ? (target.value ?? '') : `${target.percent}%`}`,
        ),
      ),
      ...(task.posting ? [mark(task.posting, `${number}公示 次月${task.posting.dayOfNextMonth}日`)] : []),
    ];
  });
  return nested([...headerAndFooter, ...values, ...references]);
}

/** Marks of one place as one, outer ones before those inside them. */
function nested(marks: readonly Mark[]): Mark[] {
  const places = new Map<string, Mark>();
  for (const { start, end, note } of marks) {
    const before = places.get(`${start}-${end}`);
    places.set(`${start}-${end}`, { start, end, note: before ? `${before.note}；${note}` : note });
  }
  return [...places.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The notice with what was read set in ⟦…⟧ and, behind it, what it was read as and by which rule; each task's beginning is marked ▶. */
export function explainNotice(notice: Notice, text: string): string {
  const inserts = new Map<number, { before: string; after: string }>();
  // What begins later ends first.
  const insert = (at: number, before: string, after: string) => {
    const one = inserts.get(at) ?? { before: '', after: '' };
    inserts.set(at, { before: one.before + before, after: after + one.after });
  };
  for (const { start, end, note } of marksOf(notice)) {
    insert(start, '⟦', '');
    insert(end, '', `⟧{${note}}`);
  }
  notice.tasks.forEach((task, index) => insert(task.span.start, `▶任务${index + 1} `, ''));
  const points = [...inserts.keys()].sort((one, other) => one - other);
  let from = 0;
  let out = '';
  for (const at of points) {
    const { before, after } = inserts.get(at) ?? { before: '', after: '' };
    out += text.slice(from, at) + after + before;
    from = at;
  }
  return `${out}${text.slice(from)}\n`;
}
