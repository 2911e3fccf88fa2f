import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse, readPart } from '../../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import type { Routes } from '../../../../api/http/routes';
import { idParams, requiredDay } from '../../../../api/http/schemas';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import type { SeasonRefusal } from '../../rules/settle-season';
import { lookAtSeason, type SeasonDatabase, settleSeason } from '../../use-cases/settle-season';
import { seasonName, seasonRefusalWords } from '../../words/season-words';
import { type Entered, SeasonView } from './season-view';

/** What the pages of a season work with. */
export interface SeasonWeb {
  readonly database: SeasonDatabase;
}

const authorisation = { general: 'issueNotice' } as const;
const form = z.record(z.string().max(60), z.string().max(60));
const settings = z.object({
  from: requiredDay('开始日期'),
  through: requiredDay('结束日期'),
  months: z.enum(['', '1', '2', '3', '4', '5', '6'], '请从列表里选'),
  pledges: z.string().optional(),
});
const FIELD_OF = {
  endsBeforeItBegins: 'through',
  pledgesPast: 'from',
  postingPast: 'through',
} as const satisfies Record<SeasonRefusal, string>;

async function show({ database }: SeasonWeb, caller: Caller, campaignId: string, entered?: Entered, errors?: Entered): Promise<PageAnswer> {
  const choice = await lookAtSeason(database, caller.actor, campaignId);
  if (!choice) throw notFound();
  const body = <SeasonView {...{ campaignId, choice, entered, errors }} />;
  return { title: `设定${seasonName}`, section: '/campaigns', body, ...(errors && { status: 422 }) };
}

const seasonPage = (web: SeasonWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/season',
    authorisation,
    audit: 'reads',
    params: idParams,
    handle: ({ params, caller }) => show(web, caller, params.id),
  });

const saveSeason = (web: SeasonWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/season',
    authorisation,
    audit: 'writes through settleSeason',
    params: idParams,
    async handle({ params, form: given, caller }) {
      const entered = parse(form, given, 'body');
      const read = readPart(settings, entered, 'body');
      if (!read.ok) {
        const errors = Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message]));
        return show(web, caller, params.id, entered, errors);
      }
      const { from, through, months, pledges } = read.value;
      const outcome = await settleSeason(web.database, caller.actor, {
        campaignId: params.id,
        fromDay: civilDayOf(from),
        throughDay: civilDayOf(through),
        ...(months !== '' && { annualMonths: Number(months) }),
        asksPledges: pledges !== undefined,
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'settled') return { to: `/campaigns/${params.id}` };
      return show(web, caller, params.id, entered, { [FIELD_OF[outcome.refusal]]: seasonRefusalWords[outcome.refusal] });
    },
  });

/** 集中征缴期: settled by the office, for a notice that prescribes a posting. */
export const seasonRoutes = (web: SeasonWeb): Routes => ({ endpoints: [], pages: [seasonPage(web), saveSeason(web)] });
