import { z } from 'zod';
import { day, id } from '../../../api/http/schemas';

/** Where the figure of a report was taken from. */
export const figureSource = z
  .object({ metric: z.string(), throughDay: day, paid: z.int(), quota: z.int(), entryIds: z.array(id).readonly() })
  .nullable()
  .meta({ description: '指标取自填报的数据：截至日期、累计缴费人数、任务数和填报记录；手工填写的为 null' });
