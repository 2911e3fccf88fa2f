import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { colour, day, id, instant } from '../../../../api/http/schemas';
import type { LedgerQueries } from '../../use-cases/queries';

const counts = {
  red: z.int(),
  redUnits: z.int(),
  yellow: z.int(),
  yellowUnits: z.int(),
  blue: z.int(),
  blueUnits: z.int(),
};

const row = z
  .object({ id, name: z.string(), ...counts, oldestDay: day.nullable().meta({ description: '红灯中最早的时限' }) })
  .meta({ id: 'OverviewRow' });

const who = z.string().nullable();

const instruction = z
  .object({
    id,
    taskId: id,
    taskTitle: z.string(),
    obligationId: id,
    unitId: id,
    unitName: z.string(),
    text: z.string(),
    by: who,
    recordedAt: instant,
    deadlineDay: day,
    colour,
    answer: z.string().nullable(),
    answeredBy: who,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'InstructionItem' });

const overview = z
  .object({
    today: day,
    campaigns: z.int(),
    all: z.object(counts),
    oldest: z.object({ taskId: id, unitId: id, unitName: z.string(), title: z.string(), deadlineDay: day }).nullable(),
    notices: z.array(row).readonly(),
    units: z.array(row).readonly(),
    instructions: z
      .object({ open: z.array(instruction).readonly(), openTotal: z.int(), answered: z.array(instruction).readonly() })
      .meta({ description: '县领导批示：等待答复的，和最近的答复' }),
  })
  .meta({ id: 'Overview' });

export const getOverview = (queries: LedgerQueries) =>
  endpoint({
    method: 'get',
    path: '/api/overview',
    tag: '任务',
    summary: '总览：亮灯的应办事项数和单位数，按通知和按单位，红灯多的在前；oldest：逾期最久的一项',
    authorisation: { general: 'readOverview' },
    audit: 'reads',
    response: overview,
    handle: ({ caller }) => queries.overview(caller.actor),
  });
