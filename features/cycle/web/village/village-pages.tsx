import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse, readPart } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { id, idParams, requiredText } from '../../../../api/http/schemas';
import { fillRows, type PostingField, type TypedPosting } from '../../rules/entered/fill-rows';
import { type PostingProblem, recordPostings } from '../../use-cases/record-postings';
import { lookAtVillage, type VillageOnPage } from '../../use-cases/views/look-at-village';
import { fieldProblemText, postingRefusalWords } from '../../words/posting-problem-words';
import { boardPath, CYCLES, villagePath } from '../../words/cycle-paths';
import { boardFor } from '../board/board-pages';
import type { CycleWeb } from '../cycle-web';
import { recordableOf } from '../postings/postings-pages';
import { readDefaults } from '../postings/read-postings';
import { VillageView } from './village-view';

async function villageOf({ database }: CycleWeb, { actor, access }: Caller, cycleId: string, unitId: string): Promise<VillageOnPage> {
  const found = await lookAtVillage(database, actor, access, { cycleId, unitId });
  if (!found) throw notFound();
  return found;
}

const query = z.object({ unit: id.optional(), done: z.enum(['corrected']).optional().catch(undefined) });

/** A village in a cycle, with every record that was made of it; the board where none is named. */
export const villagePage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/village',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { unit, done }, caller }) {
      if (unit === undefined) return { to: boardPath((await boardFor(web, caller, params.id)).cycle.id) };
      const village = await villageOf(web, caller, params.id, unit);
      return { title: village.record.name, section: CYCLES, message: done && '已更正。', body: <VillageView {...village} /> };
    },
  });

const form = z.record(z.string().max(60), z.string().max(1_000));
const head = z.object({ unit: id });
const reasonOf = z.object({ reason: requiredText('更正理由', 200) });

/** The field at which a refusal is said. */
const FIELD_OF: Readonly<Partial<Record<PostingProblem['refusal'], PostingField>>> = {
  dayMissing: 'postedOn',
  dayInFuture: 'postedOn',
  dayTooEarly: 'postedOn',
  placeMissing: 'place',
  handlerMissing: 'handledBy',
};

const NOTHING: TypedPosting = { manner: '', postedOn: '', place: '', handledBy: '' };

/** Corrects the record of a village: what was recorded stays beside it. */
export const correctPage = (web: CycleWeb): Page =>
  page({
    method: 'post',
    path: '/cycles/{id}/village',
    authorisation: { action: 'recordPosting' },
    audit: 'writes through recordPostings',
    params: idParams,
    async handle({ params, form: fields, caller }) {
      await recordableOf(web, caller, params.id);
      const given = parse(form, fields, 'body');
      const { unit } = parse(head, given, 'body');
      const village = await villageOf(web, caller, params.id, unit);
      if (!village.mayRecord) throw notAllowed();
      const typed = readDefaults(given);
      const show = (errors: Readonly<Record<string, string>>) => ({
        title: village.record.name,
        section: CYCLES,
        status: 422,
        body: <VillageView {...village} entered={{ ...typed, reason: given['reason'] ?? '' }} errors={errors} />,
      });
      const { entries, problems } = fillRows(NOTHING, [{ unitId: unit, typed }]);
      const read = readPart(reasonOf, given, 'body');
      const wrong = Object.fromEntries(problems.map((problem) => [problem.field, fieldProblemText(problem)]));
      if (!read.ok) return show({ ...wrong, reason: read.errors.map(({ message }) => message).join('；') });
      if (problems.length > 0) return show(wrong);
      const correction = { cycleId: params.id, rows: entries, correction: read.value.reason };
      const outcome = await recordPostings(web.database, caller.actor, caller.access, correction);
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused')
        return show(
          Object.fromEntries(outcome.problems.map(({ refusal }) => [FIELD_OF[refusal] ?? 'reason', postingRefusalWords[refusal]])),
        );
      return { to: `${villagePath(params.id, unit)}&done=corrected` };
    },
  });
