import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { formatDay } from '../../../../core/calendar/civil-day';
import { isOwed, isToRecord } from '../../rules/board/posting-stage';
import { type FieldProblem, type TypedPosting, type TypedRow } from '../../rules/entered/fill-rows';
import { type PostingProblem, recordPostings } from '../../use-cases/record-postings';
import { lookAtPostings, type RecordableVillages } from '../../use-cases/views/look-at-postings';
import { fieldProblemText, postingRefusalWords } from '../../words/posting-problem-words';
import { boardPath, cyclePath, CYCLES } from '../../words/cycle-paths';
import type { CycleWeb } from '../cycle-web';
import { PostingsView } from './postings-view';
import { type Entered, readDefaults, readPostings, tableRows } from './read-postings';

/** The villages that the caller records; 404 where the cycle is not his, 403 where he records for nobody. */
export async function recordableOf({ database }: CycleWeb, { actor, access }: Caller, cycleId: string): Promise<RecordableVillages> {
  const found = await lookAtPostings(database, actor, access, cycleId);
  if (!found) throw notFound();
  if (found.records.length === 0) throw notAllowed();
  return found;
}

interface Tried {
  readonly defaults: TypedPosting;
  readonly lateReason: string;
  readonly rows: readonly TypedRow[];
  readonly problems: readonly FieldProblem[];
  readonly errors: Readonly<Record<string, string>>;
  readonly meanwhile: readonly string[];
}
const UNTRIED: Omit<Tried, 'defaults'> = { lateReason: '', rows: [], problems: [], errors: {}, meanwhile: [] };

function show(found: RecordableVillages, tried?: Tried): ShownPage {
  const { cycle, campaignTitle, today, records, lastHandlers } = found;
  const defaults = { manner: 'posted', postedOn: formatDay(today), place: '村务公开栏', handledBy: '' };
  const { problems, errors, rows, ...shown } = tried ?? { ...UNTRIED, defaults };
  const owed = records.filter(isToRecord);
  const ofDefaults = problems
    .filter(({ unitId }) => unitId === undefined)
    .map((problem) => [problem.field, fieldProblemText(problem)] as const);
  const body = (
    <PostingsView
      {...{ cycle, campaignTitle, today, ...shown }}
      rows={tableRows(owed, rows, problems, lastHandlers)}
      recorded={records.filter((record) => !isOwed(record)).length}
      toConfirm={records.filter(({ toConfirm }) => toConfirm).length}
      errors={{ ...Object.fromEntries<string>(ofDefaults), ...errors }}
    />
  );
  return { title: '登记公示', section: CYCLES, body, ...(tried && { status: 422 }) };
}

/** The table in which a township records its villages. */
export const postingsPage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/postings',
    authorisation: { action: 'recordPosting' },
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const found = await recordableOf(web, caller, params.id);
      return found.cycle.kind === 'pledges' ? { to: cyclePath(found.cycle.id) } : show(found);
    },
  });

const form = z.record(z.string().max(60), z.string().max(1_000));
/** Four fields for each village of a township, and those above them. */
const MOST_FIELDS = 2_000;

/** What the rules refused, at the fields it is about, each village named. */
function refusedBy(problems: readonly PostingProblem[], { records }: RecordableVillages): Pick<Tried, 'errors' | 'meanwhile'> {
  const nameOf = (of: string): string => records.find(({ unitId }) => unitId === of)?.name ?? '';
  const isLate = problems.some(({ refusal }) => refusal === 'lateReasonMissing');
  return {
    errors: isLate ? { lateReason: postingRefusalWords.lateReasonMissing } : {},
    meanwhile: problems
      .filter(({ refusal }) => refusal !== 'lateReasonMissing')
      .map(({ unitId, refusal }) => `${nameOf(unitId)}：${postingRefusalWords[refusal]}`),
  };
}

/** Records the table whole or not at all; what somebody else recorded meanwhile is said, and what was typed stays. */
export const recordPage = (web: CycleWeb): Page =>
  page({
    method: 'post',
    path: '/cycles/{id}/postings',
    authorisation: { action: 'recordPosting' },
    audit: 'writes through recordPostings',
    params: idParams,
    mostFields: MOST_FIELDS,
    async handle({ params, form: given, caller }) {
      const found = await recordableOf(web, caller, params.id);
      const entered: Entered = parse(form, given, 'body');
      const { entries, rows, problems, meanwhile } = readPostings(entered, found.records);
      const tried = {
        defaults: readDefaults(entered),
        lateReason: (entered['lateReason'] ?? '').trim(),
        rows,
        problems,
        meanwhile,
        errors: {},
      };
      if (problems.length > 0 || meanwhile.length > 0) return show(found, tried);
      if (entries.length === 0 && rows.length > 0)
        return show(found, { ...tried, errors: { manner: '没有要登记的村：各村都选了“还没有公示”' } });
      const lateReason = tried.lateReason === '' ? undefined : tried.lateReason;
      const outcome = await recordPostings(web.database, caller.actor, caller.access, {
        cycleId: params.id,
        rows: entries.map(({ unitId, entry }) => ({ unitId, entry: { ...entry, lateReason } })),
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'recorded')
        return { to: `${boardPath(params.id)}?done=${outcome.recorded}${outcome.toConfirm > 0 ? `&wait=${outcome.toConfirm}` : ''}` };
      return show(await recordableOf(web, caller, params.id), { ...tried, ...refusedBy(outcome.problems, found) });
    },
  });
