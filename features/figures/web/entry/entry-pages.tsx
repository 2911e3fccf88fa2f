import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse, readPart } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { id, idParams, requiredDay } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { dateText } from '../../../../core/words/days';
import { lookAtReportable, type ReportableUnits } from '../../use-cases/look-at-series';
import { lookAtUnit } from '../../use-cases/look-at-unit';
import { type FigureOutcome, type FigureProblem, recordFigures } from '../../use-cases/record-figures';
import { figureProblemText } from '../../words/problem-words';
import { type Entered, type EntryErrors, EntryView, MOST_FIELDS, paidField } from './entry-view';
import { campaignOf, type FiguresWeb, PROGRESS } from '../figures-web';
import { progressPath } from '../../words/figure-paths';
import { readEntry } from './read-entry';
import { showUnit } from '../unit/unit-page';

/** The units for which the caller reports; 404 where the notice is not his or nothing is counted, 403 where he reports for nobody. */
export async function reportableOf(web: FiguresWeb, caller: Caller, campaignId: string): Promise<ReportableUnits> {
  await campaignOf(web, caller, campaignId);
  const found = await lookAtReportable(web.database, caller.actor, caller.access, campaignId);
  if (!found) throw notFound();
  if (found.units.length === 0) throw notAllowed();
  return found;
}

const shown = (reportable: ReportableUnits, entered: Entered = {}, errors?: EntryErrors): ShownPage => ({
  title: '填报数据',
  section: PROGRESS,
  body: <EntryView {...{ reportable, entered, errors }} />,
  ...(errors && { status: 422 }),
});

/** The form; with `unit`, where the figures of that unit come from. */
export const figuresPage = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/figures',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional() }),
    async handle({ params, query: { unit }, caller }) {
      await campaignOf(web, caller, params.id);
      if (unit === undefined) {
        const reportable = await lookAtReportable(web.database, caller.actor, caller.access, params.id);
        return reportable && reportable.units.length > 0 ? shown(reportable) : { to: progressPath(params.id) };
      }
      const found = await lookAtUnit(web.database, caller.actor, caller.access, { campaignId: params.id, unitId: unit });
      if (!found) throw notFound();
      return showUnit(web, found);
    },
  });

const form = z.record(z.string().max(60), z.string().max(200_000));
const head = z.object({ day: requiredDay('截至日期'), reason: z.string().trim().max(200, '更正理由最多 200 个字').default('') });

function errorsOf(problems: readonly FigureProblem[], { units }: ReportableUnits): EntryErrors {
  const nameOf = (unitId: string): string => units.find((unit) => unit.id === unitId)?.name ?? '';
  const texts = problems.map((problem) => [paidField(problem.unitId), `${nameOf(problem.unitId)}：${figureProblemText(problem)}`] as const);
  return units.length > MOST_FIELDS
    ? { fields: {}, others: texts.map(([, text]) => text) }
    : { fields: Object.fromEntries(texts), others: [] };
}

function refusedBy(outcome: Exclude<FigureOutcome, { kind: 'recorded' | 'notFound' }>, reportable: ReportableUnits): EntryErrors {
  if (outcome.kind === 'refused') return errorsOf(outcome.problems, reportable);
  return { fields: { day: `截至日期应在 ${dateText(outcome.firstDay)} 到 ${dateText(outcome.lastDay)} 之间` }, others: [] };
}

/** Takes what was typed or pasted, whole or not at all. */
export const recordPage = (web: FiguresWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/figures',
    authorisation: { action: 'recordFigures' },
    audit: 'writes through recordFigures',
    params: idParams,
    async handle({ params, form: given, caller }) {
      const reportable = await reportableOf(web, caller, params.id);
      const entered = parse(form, given, 'body');
      const read = readPart(head, entered, 'body');
      const { rows, errors } = readEntry(entered, reportable.units);
      const wrong = read.ok ? {} : Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message]));
      const fields = { ...errors.fields, ...wrong };
      if (!read.ok || errors.others.length > 0 || Object.keys(fields).length > 0) return shown(reportable, entered, { ...errors, fields });
      const { day, reason } = read.value;
      const report = { seriesId: reportable.series.id, throughDay: civilDayOf(day), rows, channel: 'form' as const };
      const outcome = await recordFigures(web.database, caller.actor, caller.access, { ...report, ...(reason !== '' && { reason }) });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind !== 'recorded') return shown(reportable, entered, refusedBy(outcome, reportable));
      return { to: `${progressPath(params.id)}?${new URLSearchParams({ day, done: 'recorded' }).toString()}` };
    },
  });
