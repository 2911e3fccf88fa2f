import { lineCounter } from '../../../reader/source-lines';
import { countUses } from '../words/account-text';
import { findingText } from '../words/finding-text';
import type { UnitRole } from '../../../core/directory/unit';
import type { Notice, NoticeTask } from '../../../reader/notice';

const names = (task: NoticeTask, role: UnitRole) => task.units.filter((unit) => unit.role === role).map((unit) => unit.name);

/** Every line and what it was read as (`lines`), and how many of each (`counts`). */
const accountJson = ({ account }: Notice, text: string) => {
  const lineOf = lineCounter(text);
  return { counts: countUses(account), lines: account.map(({ as, rule, span }) => ({ line: lineOf(span.start), as, rule, span })) };
};

/** A notice as `--json` prints it: units by role, milestones among the tasks and once more by themselves. */
export function noticeJson(notice: Notice, text: string) {
  const tasks = notice.tasks.map((task) => ({
    kind: task.kind,
    ordinal: task.ordinal,
    heading: task.heading,
    title: task.title,
    parent: task.parent ?? null,
    leadUnits: names(task, 'lead'),
    responsibleUnits: names(task, 'responsible'),
    cooperatingUnits: names(task, 'cooperating'),
    deadline: task.deadline,
    timePoints: task.timePoints,
    targets: task.targets,
    measures: task.measures,
    posting: task.posting ?? null,
    span: task.span,
  }));
  return {
    title: notice.title ?? null,
    issuer: notice.issuer ?? null,
    documentNumber: notice.documentNumber ?? null,
    issueDate: notice.issueDate ?? null,
    addressees: notice.addressees,
    annexes: notice.annexes,
    printedBy: notice.printedBy ?? null,
    printedOn: notice.printedOn ?? null,
    headerAndFooter: notice.headerAndFooter,
    tasks,
    milestones: tasks.filter((task) => task.kind === 'milestone'),
    duties: notice.duties,
    references: notice.references,
    account: accountJson(notice, text),
    findings: notice.findings.map((finding) => ({ ...finding, ...findingText(finding) })),
  };
}
