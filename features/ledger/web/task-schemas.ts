import { AUDIENCES } from '../../../core/policy/policy';
import { z } from 'zod';
import { letter } from '../../letters/web/schemas';
import {
  assignmentState,
  colour,
  day,
  id,
  instant,
  obligationKind,
  obligationState,
  target,
  taskKind,
  taskState,
  unitRole,
} from '../../../api/http/schemas';
import { partShown } from './task/part/part-schema';
import { actions } from './permitted-schema';
import { figureSource } from '../../figures/web/schemas';
import { timelineEntry } from './timeline-schema';

const who = z.string().nullable();

const deadline = z.object({ version: z.int(), day, reason: z.enum(['printed', 'extension', 'suspension']), setAt: instant });

const report = z
  .object({
    id,
    sequence: z.int(),
    text: z.string(),
    figures: z.record(z.string(), z.unknown()),
    figureSource,
    isFinal: z.boolean(),
    occurredOn: day,
    lateReason: z.string().nullable(),
    timing: z.enum(['inTime', 'late', 'lateEntry']).meta({ description: '按时、逾期、补录（时限前已完成，时限后才录入）' }),
    recordedAt: instant,
    state: z.enum(['toCountersign', 'sentBack', 'submitted', 'accepted', 'returned']),
    by: who,
    reviewedBy: who,
    reviewedAt: instant.nullable(),
    reviewNote: z.string().nullable(),
    countersignedBy: who,
    countersignedAt: instant.nullable(),
    countersignNote: z.string().nullable(),
    evidence: z
      .array(z.object({ id, name: z.string(), size: z.int() }))
      .readonly()
      .meta({ description: '佐证材料；文件在 /evidence/{id}' }),
  })
  .meta({ id: 'Report' });

const extensionRequest = z
  .object({
    id,
    deadlineVersion: z.int(),
    requestedDay: day,
    reason: z.string(),
    progress: z.string(),
    by: who,
    recordedAt: instant,
    state: z.enum(['pending', 'granted', 'refused', 'lapsed']),
    decidedBy: who,
    decidedAt: instant.nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'ExtensionRequest' });

const instruction = z
  .object({
    id,
    text: z.string(),
    by: who,
    recordedAt: instant,
    answer: z.string().nullable(),
    answeredBy: who,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Instruction', description: '县领导的批示和答复' });

const obligation = z
  .object({
    id,
    assignmentId: id,
    unitId: id,
    unitName: z.string(),
    kind: obligationKind,
    key: z.string(),
    title: z.string(),
    state: obligationState,
    reportId: id.nullable(),
    targets: z.array(target).readonly(),
    printedDay: day,
    deadlineDay: day,
    deadlineVersion: z.int(),
    openedAt: instant,
    closedAt: instant.nullable(),
    colour,
    isOverdue: z.boolean(),
    cycleId: id.nullable().meta({ description: '清册、公示所属的公示周期' }),
    deadlines: z.array(deadline).readonly(),
    reports: z.array(report).readonly(),
    extensionRequests: z.array(extensionRequest).readonly(),
    instruction: instruction.nullish(),
    parts: z.array(partShown).readonly().meta({ description: '分解给下级单位的事项，撤回的不列' }),
    actions,
  })
  .meta({ id: 'Obligation' });

const objection = z
  .object({
    id,
    reason: z.string(),
    suggestedUnit: z.string().nullable(),
    by: who,
    recordedAt: instant,
    state: z.enum(['pending', 'accepted', 'refused', 'lapsed']),
    decidedBy: who,
    decidedAt: instant.nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'Objection' });

const assignment = z
  .object({
    id,
    unitId: id,
    unitName: z.string(),
    role: unitRole,
    standing: z.enum(['report', 'roster', 'posting']).nullable(),
    state: assignmentState,
    assignedAt: instant,
    endedAt: instant.nullable(),
    receipt: z.object({ recordedAt: instant, occurredOn: day, by: who, note: z.string().nullable() }).nullable(),
    decisions: z
      .array(
        z.object({
          kind: z.enum(['suspended', 'resumed', 'struckOff', 'terminated', 'transferred', 'takenOver', 'urged']),
          at: instant,
          by: who,
          reason: z.string().nullable(),
          other: z
            .object({ unitId: id, unitName: z.string(), deadlines: z.record(id, day).optional() })
            .nullish()
            .meta({ description: '移交给、或者接自哪个单位；deadlines：接来的事项在移交以前的时限' }),
        }),
      )
      .readonly()
      .meta({ description: '中止、恢复、销号、终止、移交、接办、催办，先发生的在前' }),
    objections: z.array(objection).readonly().meta({ description: '申诉和答复，先提出的在前' }),
    hasUnitsBelow: z.boolean().meta({ description: '有没有下级单位可以分解' }),
    objectUntil: day.nullable().meta({ description: '申诉截止的日期' }),
    open: z.int(),
    overdue: z.int(),
    nextDeadlineDay: day.nullable(),
    colour,
    actions,
  })
  .meta({ id: 'Assignment' });

const reminder = z
  .object({
    id,
    obligationId: id,
    obligationTitle: z.string(),
    unitName: z.string(),
    kind: z.enum(['ladder', 'event']),
    rung: z.string(),
    audience: z.enum(AUDIENCES),
    state: z.enum(['recorded', 'skipped', 'inLetter', 'dropped', 'void']),
    sendAt: instant,
    recordedAt: instant,
    waitingReason: z.string().nullable(),
    letter: letter.nullable(),
  })
  .meta({ id: 'Reminder' });

export const taskDetail = z
  .object({
    id,
    version: z.int(),
    campaignId: id,
    evaluationId: id.nullable().meta({ description: '年终考核的任务：在哪次考核里办' }),
    campaignTitle: z.string(),
    documentNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    issueDate: day,
    kind: taskKind,
    ordinal: z.string(),
    title: z.string(),
    section: z.string().nullable(),
    measures: z.string(),
    deadlineText: z.string().nullable(),
    targets: z.array(target).readonly(),
    standingFrom: day.nullable(),
    standingThrough: day.nullable(),
    postingDay: z.int().nullable(),
    state: taskState,
    today: day,
    office: z
      .object({ name: z.string(), telephone: z.string().nullable(), contacts: z.array(z.string()).readonly() })
      .meta({ description: '督办单位：有事找谁、电话' }),
    assignments: z.array(assignment).readonly(),
    obligations: z.array(obligation).readonly(),
    obligationCount: z.int(),
    reminders: z.array(reminder).readonly(),
    reminderCount: z.int(),
    timeline: z.array(timelineEntry).readonly(),
  })
  .meta({ id: 'Task' });
