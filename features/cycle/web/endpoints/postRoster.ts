import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { parse } from '../../../../api/http/input/parse';
import { invalid, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText, requiredDay } from '../../../../api/http/schemas';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { deliverRoster } from '../../use-cases/deliver-roster';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { notVillageText, rosterColumns, rosterRefusalWords } from '../../words/roster-words';
import type { CycleWeb } from '../cycle-web';
import { deliverableOf } from '../roster/roster-pages';

const MOST_ROWS = 5_000;
const MOST_PERSONS = 100_000_000;
const persons = z
  .int(`${rosterColumns.persons}应为整数`)
  .min(0, `${rosterColumns.persons}不能小于 0`)
  .max(MOST_PERSONS, `${rosterColumns.persons}太大，请核对`);
const amountFen = z.int('金额（分）应为整数').min(0, '金额（分）不能小于 0');
const body = z
  .object({
    day: requiredDay('提供日期'),
    counts: z
      .array(z.object({ unitId: id, persons, amountFen: amountFen.optional() }), 'counts 应为村的列表')
      .max(MOST_ROWS, `一次最多 ${MOST_ROWS} 个村`)
      .default([]),
    persons: persons.optional(),
    note: optionalText('备注', 200),
  })
  .refine((given) => given.counts.length > 0 || given.persons !== undefined, {
    message: '请给出各村的数（counts）或者合计（persons）',
    path: ['counts'],
  });

const PATH = { dayInFuture: 'body.day', dayTooEarly: 'body.day', countTwice: 'body.counts', lateReasonMissing: 'body.note' } as const;

/** POST /api/cycles/{id}/roster */
export const postRoster = (web: CycleWeb) =>
  endpoint({
    method: 'post',
    path: '/api/cycles/{id}/roster',
    tag: CYCLE_NAME,
    summary: '登记本期清册的数；与上一次不同的，记为新的一次',
    authorisation: { action: 'deliverRoster' },
    audit: 'writes through deliverRoster',
    params: idParams,
    given: body,
    response: z.object({
      version: z.int(),
      isNew: z.boolean().meta({ description: '与上一次完全相同时为 false' }),
      toConfirm: z.boolean().meta({ description: '是补录，等督办单位确认后才算按时' }),
      isCorrection: z.boolean().meta({ description: '本期已归档：只留作更正记录，公示表和通报不变' }),
    }),
    async handle({ params, given, caller }) {
      const { deliversFor, units } = await deliverableOf(web, caller, params.id);
      const { day, counts, persons: total, note } = parse(body, given, 'body');
      const unitOf = new Map(units.map((unit) => [unit.id, unit]));
      const problems = counts.flatMap(({ unitId }, index) => {
        const unit = unitOf.get(unitId);
        if (unit?.kind === 'village') return [];
        const message = unit ? notVillageText(unit.name) : '单位目录里没有这个单位';
        return [{ path: `body.counts.${index}.unitId`, message }];
      });
      if (problems.length > 0) throw invalid(problems);
      const outcome = await deliverRoster(web.database, caller.actor, {
        cycleId: params.id,
        unitId: deliversFor,
        deliveredOn: civilDayOf(day),
        counts: counts.map(({ amountFen: fen, ...count }) => ({ ...count, ...(fen !== undefined && { amountFen: fen }) })),
        persons: total,
        note,
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused') {
        throw invalid([{ path: PATH[outcome.refusal], message: rosterRefusalWords[outcome.refusal] }]);
      }
      return {
        version: outcome.version,
        isNew: outcome.kind === 'delivered',
        toConfirm: outcome.kind === 'delivered' && outcome.toConfirm,
        isCorrection: outcome.kind === 'delivered' && outcome.isCorrection,
      };
    },
  });
