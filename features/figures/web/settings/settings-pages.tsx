import { z } from 'zod';
import { parse, readPart } from '../../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams, requiredDay, requiredText } from '../../../../api/http/schemas';
import type { Caller } from '../../../../api/http/caller';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { type NumberColumn, readPastedTable } from '../../rules/entered/pasted-table';
import { lookAtChoice } from '../../use-cases/look-at-series';
import { recordQuotas } from '../../use-cases/record-quotas';
import { type SeriesRefusal, setUpSeries } from '../../use-cases/set-up-series';
import { progressColumns } from '../../words/figure-words';
import { lineProblemText } from '../../words/line-problem-text';
import { quotaProblemText, seriesRefusalWords } from '../../words/problem-words';
import type { Entered, EntryErrors } from '../entry/entry-view';
import { campaignOf, type FiguresWeb, PROGRESS, settingsPath } from '../figures-web';
import { progressPath } from '../../words/figure-paths';
import { SettingsView } from './settings-view';

const authorisation = { general: 'setUpFigures' } as const;
const form = z.record(z.string().max(60), z.string().max(200_000));
const settings = z.object({
  metric: requiredText('指标', 200),
  startDay: requiredDay('起算日期'),
  keeper: id,
  smallest: z.string().regex(/^[1-9]\d{0,5}$/, '应为 1 到 999999 的整数').transform(Number), // prettier-ignore
});
const quotaHead = z.object({ source: requiredText('来源', 100), text: requiredText('任务数', 200_000) });
const QUOTA: NumberColumn = {
  name: 'persons',
  heads: [progressColumns.quota, '任务数（人）', '应参保人数'],
  is: 'persons',
  isRequired: true,
};
const FIELD_OF = { noGoals: 'metric', startDay: 'startDay', keeper: 'keeper' } as const satisfies Record<SeriesRefusal, string>;

async function show(web: FiguresWeb, caller: Caller, campaignId: string, entered?: Entered, errors?: EntryErrors): Promise<PageAnswer> {
  const campaign = await campaignOf(web, caller, campaignId);
  const choice = await lookAtChoice(web.database, caller.actor, campaignId);
  const body = <SettingsView {...{ campaign, choice, errors }} {...(entered && { entered })} />;
  return { title: '指标和任务数', section: PROGRESS, body, ...(errors && { status: 422 }) };
}

const fieldErrors = (errors: readonly { readonly path: string; readonly message: string }[]): EntryErrors => ({
  fields: Object.fromEntries(errors.map(({ path, message }) => [path.replace('body.', ''), message])),
  others: [],
});

export const settingsPage = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/progress/settings',
    authorisation,
    audit: 'reads',
    params: idParams,
    handle: ({ params, caller }) => show(web, caller, params.id),
  });

/** Settles what is counted. */
export const saveSettings = (web: FiguresWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/progress/settings',
    authorisation,
    audit: 'writes through setUpSeries',
    params: idParams,
    async handle({ params, form: given, caller }) {
      await campaignOf(web, caller, params.id);
      const entered = parse(form, given, 'body');
      const read = readPart(settings, entered, 'body');
      if (!read.ok) return show(web, caller, params.id, entered, fieldErrors(read.errors));
      const { metric, startDay, keeper, smallest } = read.value;
      const outcome = await setUpSeries(web.database, caller.actor, {
        campaignId: params.id,
        metric,
        startDay: civilDayOf(startDay),
        keeperUnitId: keeper,
        smallestQuota: smallest,
      });
      if (outcome.kind === 'saved') return { to: settingsPath(params.id) };
      const { refusal } = outcome;
      return show(web, caller, params.id, entered, { fields: { [FIELD_OF[refusal]]: seriesRefusalWords[refusal] }, others: [] });
    },
  });

/** Records quotas that were pasted, whole or not at all. */
export const saveQuotas = (web: FiguresWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/quotas',
    authorisation,
    audit: 'writes through recordQuotas',
    params: idParams,
    async handle({ params, form: given, caller }) {
      const entered = parse(form, given, 'body');
      await campaignOf(web, caller, params.id);
      const { series, units } = await lookAtChoice(web.database, caller.actor, params.id);
      if (!series) throw notFound();
      const read = readPart(quotaHead, entered, 'body');
      if (!read.ok) return show(web, caller, params.id, entered, fieldErrors(read.errors));
      const { rows, problems } = readPastedTable(read.value.text, units, [QUOTA]);
      const wrong = problems.map((problem) => lineProblemText(problem, () => progressColumns.quota));
      if (rows.length === 0 && wrong.length === 0) wrong.push('没有读到单位');
      if (wrong.length > 0) return show(web, caller, params.id, entered, { fields: {}, others: wrong });
      const quotas = rows.map(({ unitId, numbers }) => ({ unitId, persons: numbers['persons'] ?? 0 }));
      const outcome = await recordQuotas(web.database, caller.actor, { seriesId: series.id, rows: quotas, source: read.value.source });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'recorded') return { to: `${progressPath(params.id)}?done=saved` };
      const nameOf = (unitId: string): string => units.find((unit) => unit.id === unitId)?.name ?? '';
      return show(web, caller, params.id, entered, {
        fields: {},
        others: outcome.problems.map((problem) => `${nameOf(problem.unitId)}：${quotaProblemText(problem)}`),
      });
    },
  });
