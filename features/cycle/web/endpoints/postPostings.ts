import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { parse } from '../../../../api/http/input/parse';
import { invalid, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText, requiredDay } from '../../../../api/http/schemas';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { MANNERS, MOST_TEXT } from '../../rules/entered/fill-rows';
import { recordPostings } from '../../use-cases/record-postings';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { postingRefusalWords } from '../../words/posting-problem-words';
import { postingFieldWords } from '../../words/posting-words';
import type { CycleWeb } from '../cycle-web';
import { recordableOf } from '../postings/postings-pages';

/** Villages of one request: a county has fewer. */
const MOST_ROWS = 2_000;
const body = z.object({
  rows: z
    .array(
      z.object({
        unitId: id,
        manner: z.enum(MANNERS, `${postingFieldWords.manner}不在可选范围内`),
        postedOn: requiredDay(postingFieldWords.postedOn).optional(),
        place: optionalText(postingFieldWords.place, MOST_TEXT.place),
        handledBy: optionalText(postingFieldWords.handledBy, MOST_TEXT.handledBy),
      }),
      'rows 应为村的列表',
    )
    .min(1, '请至少登记一个村')
    .max(MOST_ROWS, `一次最多登记 ${MOST_ROWS} 个村`),
  lateReason: optionalText('逾期原因', 200),
  correction: optionalText('更正理由', 200),
});

/** POST /api/cycles/{id}/postings */
export const postPostings = (web: CycleWeb) =>
  endpoint({
    method: 'post',
    path: '/api/cycles/{id}/postings',
    tag: CYCLE_NAME,
    summary: '登记各村的公示，全部接受或者全部不接受；correction 写明理由时为更正',
    authorisation: { action: 'recordPosting' },
    audit: 'writes through recordPostings',
    params: idParams,
    given: body,
    response: z.object({
      recorded: z.int(),
      unchanged: z.int(),
      toConfirm: z.int().meta({ description: '其中等另一个人确认的补录' }),
    }),
    async handle({ params, given, caller }) {
      await recordableOf(web, caller, params.id);
      const { rows, lateReason, correction } = parse(body, given, 'body');
      const outcome = await recordPostings(web.database, caller.actor, caller.access, {
        cycleId: params.id,
        correction,
        rows: rows.map(({ unitId, postedOn, ...entry }) => ({
          unitId,
          entry: { ...entry, lateReason, postedOn: postedOn === undefined ? undefined : civilDayOf(postedOn) },
        })),
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused')
        throw invalid(
          outcome.problems.map(({ unitId, refusal }) => ({
            path: `body.rows.${rows.findIndex((row) => row.unitId === unitId)}`,
            message: postingRefusalWords[refusal],
          })),
        );
      const { recorded, unchanged, toConfirm } = outcome;
      return { recorded, unchanged, toConfirm };
    },
  });
