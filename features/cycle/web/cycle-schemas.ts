import { z } from 'zod';
import { day, id, instant } from '../../../api/http/schemas';
import { formatDay } from '../../../core/calendar/civil-day';
import { POSTING_STAGES } from '../rules/board/posting-stage';
import type { CycleInList } from '../use-cases/views/cycle-views';

export const cycleRow = z.object({
  id,
  campaignId: id,
  period: z.string().meta({ description: '数据所属的月份 2026-10；年度 annual-2026；集中征缴期 season-2027；承诺书 pledges-2027' }),
  title: z.string(),
  postingDue: day,
  rosterDue: day.optional(),
  state: z.enum(['open', 'closed']),
  villages: z.int(),
  owed: z.int().meta({ description: '还没有登记公示的村' }),
});

export const cycleRowOf = ({ postingDueDay, rosterDueDay, ...cycle }: CycleInList): z.input<typeof cycleRow> => ({
  ...cycle,
  postingDue: formatDay(postingDueDay),
  ...(rosterDueDay !== undefined && { rosterDue: formatDay(rosterDueDay) }),
});

export const stage = z.enum(POSTING_STAGES).meta({
  description:
    '公示情况：overdue 逾期未公示，waiting 未公示，toConfirm 补录待确认，late 逾期公示，lateEntry 补录，nothing 无缴费，reported 乡镇已反馈，posted 已公示',
});

export const postingRow = z.object({
  unitId: id,
  name: z.string(),
  townshipId: id,
  stage,
  postedOn: day.optional(),
  place: z.string().optional(),
  handledBy: z.string().optional(),
  lateReason: z.string().optional(),
  recordedAt: instant.optional(),
});
