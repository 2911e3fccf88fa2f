import { may } from '../../../core/access/may';
import type { AssignmentView, ObligationView, TaskPage } from '../use-cases/task-page';
import { taskTimeline, type TimelineEntry } from '../rules/task-timeline';
import type { Caller } from '../../../api/http/caller';
import type { FieldError } from '../../../api/http/problem';

/** A form that was not taken: which one it was, what stood in it, and what is wrong with it. */
export interface Entered {
  readonly form: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** What to fill in again: the fields as they were, and the sentence for each one that is wrong. */
function triedFor(entered: Entered | undefined, form: string, id: string | undefined) {
  if (!entered || entered.form !== form || entered.id !== id) return undefined;
  return {
    ...entered.fields,
    wrong: Object.fromEntries(entered.errors.map(({ path, message }) => [path.replace(/^body\./, ''), message])),
  };
}

/** Where on the page the form stands that was not taken. */
export function formAt({ assignments, obligations }: TaskPage, { id }: Entered): string | undefined {
  if (assignments.some((assignment) => assignment.id === id)) return `a-${id}`;
  const about = obligations.find((it) => [it, ...it.reports, ...it.extensionRequests].some((part) => part.id === id));
  return about && `o-${about.id}`;
}

/** So many events of the past are listed. */
const SHOWN_EVENTS = 100;

/** Reminders that say nothing to anybody: passed over, overtaken, or about what was done. */
const UNSENT = new Set(['skipped', 'dropped', 'void']);

const ENDED = new Set(['struckOff', 'transferred']);

type UnitForm = 'suspendAssignment' | 'resumeAssignment' | 'strikeOff';

function unitView(assignment: AssignmentView, caller: Caller, entered: Entered | undefined) {
  const { id, unitId, state, decisions } = assignment;
  const form = (step: UnitForm, isPossible: boolean) => {
    const tried = triedFor(entered, step, id);
    return isPossible && may(step, caller.access, unitId) && { isOpen: Boolean(tried), ...tried };
  };
  return {
    ...assignment,
    suspended: state === 'suspended' ? decisions.findLast(({ kind }) => kind === 'suspended') : undefined,
    canSign: state === 'assigned' && may('signFor', caller.access, unitId),
    suspend: form('suspendAssignment', !ENDED.has(state) && state !== 'suspended'),
    resume: form('resumeAssignment', state === 'suspended'),
    strikeOff: form('strikeOff', !ENDED.has(state)),
  };
}

const NO_REPORT = new Set(['receipt', 'review']);
const EXTENDABLE = new Set(['result', 'report']);
const REPORT_LABEL: Readonly<Record<string, string>> = { result: '报送结果', posting: '登记公示', roster: '登记清册已提供' };

function obligationView(it: ObligationView, state: AssignmentView['state'] | undefined, today: string, caller: Caller, entered?: Entered) {
  const isLive = state === 'assigned' || state === 'signed';
  const under = it.state === 'submitted' ? it.reports.find((report) => report.state === 'submitted') : undefined;
  const pending = it.extensionRequests.find((request) => request.state === 'pending');
  const canReport =
    isLive && !NO_REPORT.has(it.kind) && (it.state === 'open' || it.state === 'returned') && may('submitReport', caller.access, it.unitId);
  const canExtend =
    isLive &&
    EXTENDABLE.has(it.kind) &&
    it.state === 'open' &&
    !pending &&
    it.deadlineDay >= today &&
    may('requestExtension', caller.access, it.unitId);
  const sign = it.kind === 'receipt' && it.state === 'open' && state === 'assigned' && may('signFor', caller.access, it.unitId);
  const reported = triedFor(entered, 'submitReport', it.id);
  const extended = triedFor(entered, 'requestExtension', it.id);
  const returned = triedFor(entered, 'returnReport', under?.id);
  const decided = triedFor(entered, 'decideExtension', pending?.id);
  const review = under && isLive && may('acceptReport', caller.access, it.unitId);
  const decision = pending && isLive && may('decideExtension', caller.access, it.unitId);
  return {
    ...it,
    hasHistory: it.deadlines.length > 1,
    isOpen: Boolean(review || decision || reported || extended || returned || decided || sign || canReport),
    sign,
    review: review && {
      reportId: under.id,
      isFinal: under.isFinal,
      isResult: it.kind === 'result',
      isOpen: Boolean(returned),
      ...returned,
    },
    report: canReport && {
      label: REPORT_LABEL[it.kind] ?? '反馈',
      isRework: it.kind === 'rework' || it.state === 'returned',
      asksFinal: it.kind === 'result' || it.kind === 'rework',
      isLate: it.deadlineDay < today,
      today,
      occurredOn: today,
      isOpen: Boolean(reported),
      ...reported,
    },
    extension: canExtend && { isOpen: Boolean(extended), ...extended },
    decision: decision && { requestId: pending.id, requestedDay: pending.requestedDay, ...decided },
  };
}

/** One notice assigns a task to all its units at once: that is one line of the past, and names them together. */
function gatherAssigned(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const lines: TimelineEntry[] = [];
  for (const entry of timeline) {
    const last = lines.at(-1);
    const isSame = entry.kind === 'assigned' && last?.kind === 'assigned' && last.at === entry.at;
    if (isSame) lines[lines.length - 1] = { ...last, unitName: `${last.unitName}、${entry.unitName}` };
    else lines.push(entry);
  }
  return lines;
}

/** What the page of a task shows to this reader: who may do what, and which form to open. A rework stands in for what was sent back. */
export function taskView(task: TaskPage, caller: Caller, unitId: string | undefined, entered?: Entered) {
  const stateOf = new Map(task.assignments.map(({ id, state }) => [id, state]));
  const hasRework = new Set(
    task.obligations
      .filter(({ kind, state }) => kind === 'rework' && state === 'open')
      .map(({ assignmentId, title }) => `${assignmentId} ${title}`),
  );
  const obligations = task.obligations
    .filter(({ kind }) => kind !== 'review')
    .map((it) => obligationView(it, stateOf.get(it.assignmentId), task.today, caller, entered))
    // Both may be reported on; one form is enough.
    .map((it) => (it.state === 'returned' && hasRework.has(`${it.assignmentId} ${it.title}`) ? { ...it, report: false as const } : it));
  const timeline = gatherAssigned(taskTimeline(task));
  return {
    section: 'ledger',
    task,
    // Who sees himself alone came to sign and to report, and finds that first.
    isOneUnits: task.assignments.length === 1,
    units: task.assignments.map((assignment) => unitView(assignment, caller, entered)),
    obligations,
    chosenUnit:
      unitId === undefined || task.assignments.length === 1
        ? undefined
        : task.assignments.find((assignment) => assignment.unitId === unitId)?.unitName,
    cut: task.obligations.length < task.obligationCount,
    timeline: timeline.slice(0, SHOWN_EVENTS),
    reminders: task.reminders.filter(({ state }) => !UNSENT.has(state)),
    unsent: task.reminders.filter(({ state }) => UNSENT.has(state)),
    remindersCut: task.reminders.length < task.reminderCount,
  };
}
