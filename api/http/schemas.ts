import { z } from 'zod';
import { readPart } from './input/parse';

/** `YYYY-MM-DD` in county time. */
export const day = z.string().meta({ format: 'date', example: '2026-11-30' });
/** An instant, ISO 8601 with its offset. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-23T08:30:00+08:00' });
export const id = z.uuid().meta({ description: '标识' });

export const idParams = z.object({ id });

/** Text that must be there. */
export const requiredText = (name: string, most: number) =>
  z.string(`请填写${name}`).trim().min(1, `请填写${name}`).max(most, `${name}最多 ${most} 个字`);

/** Text that may be left out; white space alone counts as left out. */
export const optionalText = (name: string, most: number) =>
  z
    .string(`${name}应为文字`)
    .trim()
    .max(most, `${name}最多 ${most} 个字`)
    .optional()
    .transform((text) => (text === '' ? undefined : text));

/** A day that somebody gives, in a year that people live in (the calendar knows no year 0050). */
export const requiredDay = (name: string) =>
  z.iso
    .date({ error: ({ input }) => (input === undefined ? `请填写${name}` : `${name}应为日期，形如 2026-11-30`), abort: true })
    .regex(/^(?:19|2\d)\d\d-/, `${name}应在 1900 年到 2999 年之间`);

/** How many rows a list may give at once. */
export const limit = z
  .string('limit 应为一个数')
  .regex(/^\d{1,3}$/, 'limit 应为 1–200 的整数')
  .transform(Number)
  .refine((rows) => rows >= 1 && rows <= 200, 'limit 应为 1–200 的整数')
  .default(50)
  .meta({ type: 'integer', minimum: 1, maximum: 200, default: 50 });

export const colour = z
  .enum(['none', 'blue', 'yellow', 'red'], '亮灯不在可选范围内')
  .meta({ description: '亮灯：none 无，blue 蓝，yellow 黄，red 红' });
export const unitRole = z.enum(['lead', 'responsible', 'cooperating']).meta({ description: '牵头、责任、配合' });
export const assignmentState = z
  .enum(['assigned', 'signed', 'suspended', 'struckOff', 'terminated', 'transferred'])
  .meta({ description: '待签收、已签收、中止、销号、移交' });
export const taskKind = z.enum(['task', 'milestones'], '类别不在可选范围内').meta({ description: '工作任务、进度节点' });
export const taskState = z.enum(['open', 'done']);
export const obligationKind = z.enum([
  'receipt',
  'report',
  'result',
  'review',
  'posting',
  'roster',
  'pledge',
  'rectification',
  'rework',
  'statement',
  'answer',
]);
export const obligationState = z.enum(['open', 'submitted', 'returned', 'suspended', 'met', 'void']);
export const letterState = z.enum(['waiting', 'sending', 'sent', 'failed', 'inDoubt', 'expired']);
export const target = z.object({
  metric: z.string(),
  op: z.enum(['>=', '<=', '=', '~', '>', '<']),
  percent: z.number().optional(),
  value: z.number().optional(),
  unit: z.string().optional(),
});

/** An instant of a row, inside a cursor: one that Postgres takes for a time. */
export const cursorInstant = z.iso
  .datetime({ offset: true })
  .max(40)
  .regex(/^(?:19|2\d)\d\d-.*(?:Z|[+-](?:0\d|1[0-4]):\d\d)$/);
/** The place of a row among its kind, inside a cursor: one that the column can hold. */
export const cursorPosition = z.int32().min(0);

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A cursor is opaque to whoever gets one; one that was made up is refused. */
export const cursorOf = <T extends z.ZodType>(schema: T) =>
  z
    .string('cursor 应取自上一页的 nextCursor')
    .optional()
    .transform((text, context): z.output<T> | undefined => {
      if (text === undefined) return undefined;
      const read = readPart(schema, readJson(Buffer.from(text, 'base64url').toString('utf8')), 'query');
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: 'cursor 应取自上一页的 nextCursor' });
      return z.NEVER;
    });

export const writeCursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
