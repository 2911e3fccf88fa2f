import { may } from '../../domain/access/may';
import type { AssignmentView, ObligationView, TaskPage } from '../../services/ports/read/task-page';
import { taskTimeline } from '../../services/task-timeline';
import type { Caller } from '../caller';

/** A form that was not taken: which one it was, and what stood in it. */
export interface Entered {
  readonly form: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** So many events of the past are listed. */
const SHOWN_EVENTS = 100;

/** Reminders that say nothing to anybody: passed over, overtaken, or about what was done. */
const UNSENT = new Set(['skipped', 'dropped', 'void']);

const ENDED = new Set(['struckOff', 'transferred']);

function unitView(assignment: AssignmentView, caller: Caller, entered: Entered | undefined) {
  const { id, unitId, state } = assignment;
  const wasTried = entered?.form === 'strikeOff' && entered.id === id;
  return {
    ...assignment,
    canSign: state === 'assigned' && may('signFor', caller.access, unitId),
    canStrikeOff: !ENDED.has(state) && state !== 'suspended' && may('strikeOff', caller.access, unitId),
    strikeOff: { isOpen: wasTried, reason: wasTried ? entered.fields['reason'] : undefined },
  };
}

const NO_REPORT = new Set(['receipt', 'review']);
const EXTENDABLE = new Set(['result', 'report']);
const REPORT_LABEL: Readonly<Record<string, string>> = { result: '报送结果', posting: '登记公示', roster: '登记清册已提供' };

function obligationView(it: ObligationView, state: AssignmentView['state'] | undefined, today: string, caller: Caller, entered?: Entered) {
  const triedFor = (form: string, id: string) => (entered?.form === form && entered.id === id ? entered.fields : undefined);
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
  const reported = triedFor('submitReport', it.id);
  const extended = triedFor('requestExtension', it.id);
  const returned = under && triedFor('returnReport', under.id);
  const decided = pending && triedFor('decideExtension', pending.id);
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
  const timeline = taskTimeline(task);
  return {
    section: 'ledger',
    task,
    units: task.assignments.map((assignment) => unitView(assignment, caller, entered)),
    obligations,
    chosenUnit: unitId === undefined ? undefined : task.assignments.find((assignment) => assignment.unitId === unitId)?.unitName,
    cut: task.obligations.length < task.obligationCount,
    timeline: timeline.slice(0, SHOWN_EVENTS),
    reminders: task.reminders.filter(({ state }) => !UNSENT.has(state)),
    unsent: task.reminders.filter(({ state }) => UNSENT.has(state)),
    remindersCut: task.reminders.length < task.reminderCount,
  };
}
