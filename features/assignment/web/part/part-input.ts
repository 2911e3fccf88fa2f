import { z } from 'zod';
import { readPart } from '../../../../api/http/input/parse';
import { requiredText } from '../../../../api/http/schemas';
import { figure, futureDay } from '../fields';

const UNITS = '请选择分解到哪些下级单位';
const one = z.string(UNITS).trim().min(1, UNITS).max(60, UNITS);

/** What is filled in to split, to record a part as done, and to take it back. */
export const splitInput = z.object({
  units: z
    .union([one.transform((unit) => [unit]), z.array(one, UNITS).max(300, '一次最多选择 300 个单位')], UNITS)
    .default([])
    .meta({ description: '下级单位的标识；kind:village 这样写的，指这一类还没有分到的全部下级单位' }),
  text: requiredText('要办什么', 1000),
  dueDay: futureDay('完成时限').schema,
  wanted: figure().schema,
});
export const recordInput = z.object({ text: requiredText('办理情况', 1000), figure: figure().schema });
export const withdrawInput = z.object({ reason: requiredText('撤回理由', 500) });

/** Reads what came in a body or a form, where an empty field says nothing. */
export const reading =
  <T extends z.ZodType>(schema: T, given: unknown) =>
  () => {
    const filled = Object.entries({ ...(given as object) }).filter(([, value]) => value !== '');
    return readPart(schema, Object.fromEntries(filled), 'body');
  };
