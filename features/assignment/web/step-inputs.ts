import { z } from 'zod';
import { optionalText, requiredDay, requiredText } from '../../../api/http/schemas';

/** What a person fills in for each step of an assignment; pages and API read it alike. */
export const receiptInput = z.object({
  occurredOn: requiredDay('签收日期').optional(),
  note: optionalText('备注', 500),
});

export const reportInput = z.object({
  text: requiredText('完成情况', 4000),
  figures: z.record(z.string().max(50), z.number('数字应为数')).optional(),
  isFinal: z.boolean('isFinal 应为 true 或 false').default(false),
  occurredOn: requiredDay('完成日期').optional(),
  lateReason: optionalText('补录原因', 500),
});

export const acceptanceInput = z.object({ note: optionalText('意见', 500) });

export const returnInput = z.object({ reason: requiredText('退回理由', 1000) });

export const extensionInput = z.object({
  requestedDay: requiredDay('延至的日期'),
  reason: requiredText('延期理由', 1000),
  progress: requiredText('目前进展', 1000),
});

export const decisionInput = z.object({
  decision: z.enum(['granted', 'refused'], '批复应为同意或不同意'),
  note: optionalText('批复意见', 500),
});

export const suspensionInput = z.object({ reason: requiredText('中止理由', 500) });

export const resumptionInput = z.object({ reason: optionalText('恢复理由', 500) });

export const strikeOffInput = z.object({ reason: optionalText('销号理由', 500) });
