import type { AssignmentHistory, ObligationHistory, PartMade, TaskHistory } from './task-history';

export type TimelineKind =
  | 'assigned'
  | 'signed'
  | 'reported'
  | 'countersigned'
  | 'sentBack'
  | 'accepted'
  | 'returned'
  | 'objected'
  | 'objectionAccepted'
  | 'objectionRefused'
  | 'extensionRequested'
  | 'extensionGranted'
  | 'extensionRefused'
  | 'deadlineShifted'
  | 'suspended'
  | 'resumed'
  | 'struckOff'
  | 'terminated'
  | 'transferred'
  | 'takenOver'
  | 'urged'
  | 'instructed'
  | 'answered'
  | 'partGiven'
  | 'partDone'
  | 'ended';

/** Something that happened to a task: when it was recorded, for which unit, about what, by whom. */
export interface TimelineEntry {
  readonly at: string;
  readonly kind: TimelineKind;
  readonly unitName: string;
  readonly about: string | null;
  readonly by: string | null;
  /** What was said: the report, the reason of a request, the note of a decision. */
  readonly note: string | null;
  /** The progress that a request for an extension tells of. */
  readonly progress: string | null;
  /** The day asked for, or to which a deadline moved. */
  readonly day: string | null;
  /** A report that its unit marked final. */
  readonly isFinal: boolean;
}

type Fact = Omit<TimelineEntry, 'unitName' | 'about'>;

const PLAIN = { by: null, note: null, progress: null, day: null, isFinal: false } as const;

const REVIEWED = { accepted: 'accepted', returned: 'returned' } as const;
/** Decisions that end an assignment. */
const ENDS: ReadonlySet<TimelineKind> = new Set(['struckOff', 'terminated', 'transferred']);
const ANSWERED = { accepted: 'objectionAccepted', refused: 'objectionRefused' } as const;
const DECIDED = { granted: 'extensionGranted', refused: 'extensionRefused' } as const;

/** What was said, with the other unit that it concerns. */
const withUnit = (said: string | null, unitName: string | null | undefined): string | null =>
  unitName ? `${said ?? ''}（${unitName}）` : said;

function* factsOf({ deadlines, reports, extensionRequests, instruction }: ObligationHistory): Generator<Fact, void> {
  for (const { text, isFinal, recordedAt, by, state, reviewedAt, reviewedBy, reviewNote, ...signed } of reports) {
    yield { ...PLAIN, at: recordedAt, kind: 'reported', by, note: text, isFinal };
    const { countersignedAt, countersignedBy, countersignNote } = signed;
    if (countersignedAt !== null)
      yield {
        ...PLAIN,
        at: countersignedAt,
        kind: state === 'sentBack' ? 'sentBack' : 'countersigned',
        by: countersignedBy,
        note: countersignNote,
      };
    if (reviewedAt !== null && (state === 'accepted' || state === 'returned'))
      yield { ...PLAIN, at: reviewedAt, kind: REVIEWED[state], by: reviewedBy, note: reviewNote };
  }
  for (const { recordedAt, by, requestedDay, reason, progress, state, decidedAt, decidedBy, decisionNote } of extensionRequests) {
    yield { ...PLAIN, at: recordedAt, kind: 'extensionRequested', by, note: reason, progress, day: requestedDay };
    if (decidedAt !== null && (state === 'granted' || state === 'refused'))
      yield { ...PLAIN, at: decidedAt, kind: DECIDED[state], by: decidedBy, note: decisionNote, day: requestedDay };
  }
  if (instruction) {
    const { recordedAt, by, text, answeredAt, answeredBy, answer } = instruction;
    yield { ...PLAIN, at: recordedAt, kind: 'instructed', by, note: text };
    if (answeredAt !== null) yield { ...PLAIN, at: answeredAt, kind: 'answered', by: answeredBy, note: answer };
  }
  for (const { setAt, day, reason } of deadlines) if (reason === 'suspension') yield { ...PLAIN, at: setAt, kind: 'deadlineShifted', day };
}

function* answersOf({ objections }: AssignmentHistory): Generator<Fact, void> {
  for (const { recordedAt, by, reason, suggestedUnit, state, decidedAt, decidedBy, decisionNote } of objections) {
    yield { ...PLAIN, at: recordedAt, kind: 'objected', by, note: withUnit(reason, suggestedUnit) };
    if (decidedAt !== null && (state === 'accepted' || state === 'refused'))
      yield { ...PLAIN, at: decidedAt, kind: ANSWERED[state], by: decidedBy, note: decisionNote };
  }
}

/** A rework shows the parts of what was sent back: each is one part. */
const partsOf = ({ obligations }: TaskHistory): readonly (PartMade & { readonly title: string })[] => [
  ...new Map(obligations.flatMap(({ title, parts = [] }) => parts.map((part) => [part.id, { ...part, title }]))).values(),
];

/** What people said, did and decided about a task (经过), the newest first. Reminders and letters are a trail of their own. */
export function taskTimeline(history: TaskHistory): readonly TimelineEntry[] {
  const { assignments, obligations } = history;
  const entries: TimelineEntry[] = assignments.flatMap(({ unitName, assignedAt, endedAt, receipt, decisions, objections }) => [
    { ...PLAIN, at: assignedAt, kind: 'assigned', unitName, about: null },
    ...(receipt
      ? [{ ...PLAIN, at: receipt.recordedAt, kind: 'signed' as const, unitName, about: null, by: receipt.by, note: receipt.note }]
      : []),
    ...decisions.map(({ kind, at, by, reason, other }) => ({
      ...PLAIN,
      at,
      kind,
      unitName,
      about: null,
      by,
      note: withUnit(reason, other?.unitName),
    })),
    ...(endedAt === null || decisions.some(({ kind }) => ENDS.has(kind)) || objections.some(({ state }) => state === 'accepted')
      ? []
      : [{ ...PLAIN, at: endedAt, kind: 'ended' as const, unitName, about: null }]),
  ]);
  for (const assignment of assignments)
    for (const fact of answersOf(assignment)) entries.push({ ...fact, unitName: assignment.unitName, about: null });
  for (const obligation of obligations)
    for (const fact of factsOf(obligation))
      entries.push({ ...fact, unitName: obligation.unitName, about: obligation.instruction ? null : obligation.title });
  for (const { unitName, title: about, text, recordedAt, by, result, closedAt, closedBy } of partsOf(history)) {
    entries.push({ ...PLAIN, at: recordedAt, kind: 'partGiven', unitName, about, by, note: text });
    if (closedAt !== null) entries.push({ ...PLAIN, at: closedAt, kind: 'partDone', unitName, about, by: closedBy, note: result });
  }
  return entries.sort((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime());
}
