import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { RegisterTx } from './register';
import { assign } from '../../assignment/rules/assign';
import type { RuleContext } from '../../assignment/rules/decision';
import { dayOfInstant, formatDay, parseDay } from '../../../core/calendar/civil-day';
import { checkNotice } from '../../../reader/check-notice';
import type { Notice } from '../../../reader/notice';
import { lineCounter } from '../../../reader/source-lines';
import type { Unit } from '../../../core/directory/unit';
import { defaultPolicy } from '../../../core/policy/default-policy';
import type { Policy } from '../../../core/policy/policy';
import { importRows } from '../../directory/use-cases/import-directory';
import { breakDown, type PlannedTask } from '../rules/break-down';
import type { IssueProblem } from '../rules/issue-problem';
import { deadlinesOf, type Preview, previewOf } from '../rules/preview';
import { register } from './register';
import { type ChosenAlias, rememberAliases } from './remember-aliases';
import { lookUpIn, type ResolvedNotice, resolveNotice } from '../rules/resolve-notice';
import type { Actor } from '../../../core/access/actor';
import type { DirectoryRows } from '../../directory/rules/directory-rows';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & RegisterTx & WithCalendar & WithDirectory;

/** A notice to issue: its text, what was read from it, and what the person who issues it allows. */
export interface IssueRequest {
  readonly text: string;
  readonly notice: Notice;
  /** Title of the campaign where the notice shows none. */
  readonly fallbackTitle: string;
  /** Taken in the same transaction, before the notice is looked at. */
  readonly directory?: DirectoryRows;
  /** Names that a person says stand for a unit (确认写法): remembered in the same transaction. */
  readonly aliases?: readonly ChosenAlias[];
  readonly policy?: Policy;
  readonly acceptPast?: boolean;
  /** Issue it although an open campaign has the same title or text. */
  readonly again?: boolean;
  /** Tell what would be registered, and register nothing. */
  readonly previewOnly?: boolean;
}

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly campaignId: string; readonly preview: Preview }
  | { readonly kind: 'previewed'; readonly preview: Preview }
  | { readonly kind: 'refused'; readonly problems: readonly IssueProblem[] };

/** Takes the transaction back and carries the outcome out of it. */
class TakenBack extends Error {
  constructor(readonly outcome: IssueOutcome) {
    super('taken back');
  }
}

const refused = (problems: readonly IssueProblem[]): TakenBack => new TakenBack({ kind: 'refused', problems });

async function takeDirectory(tx: Tx, actor: Actor, directory: DirectoryRows | undefined): Promise<readonly Unit[]> {
  const imported = directory && (await importRows(tx, actor, directory));
  if (imported?.kind === 'refused') throw refused(imported.problems.map((problem) => ({ code: 'directory', problem })));
  return tx.directory.loadUnits();
}

async function knownUnits(tx: Tx, actor: Actor, { directory, aliases = [] }: IssueRequest): Promise<readonly Unit[]> {
  const units = await takeDirectory(tx, actor, directory);
  if (aliases.length === 0) return units;
  const problems = await rememberAliases(tx, actor, aliases, units);
  if (problems.length > 0) throw refused(problems);
  return tx.directory.loadUnits();
}

/** Dates that have passed: results, and standing duties whose year is over. */
function pastProblems(planned: readonly PlannedTask[], text: string, nowMs: number): IssueProblem[] {
  const today = dayOfInstant(nowMs);
  const lineOf = lineCounter(text);
  return planned.flatMap((task): IssueProblem[] => {
    const line = lineOf(task.start);
    const past = deadlinesOf([task]).filter(({ day }) => day < today);
    const { standing } = task;
    const isOver = standing?.lastMonthDay !== undefined && standing.lastMonthDay < standing.firstMonthDay;
    return [
      ...past.map(({ ordinal, title, day }) => ({ code: 'pastDeadline', ordinal, title, day, line }) as const),
      ...(isOver && standing.lastMonthDay !== undefined
        ? [{ code: 'pastDeadline', ordinal: task.ordinal, title: task.title, day: standing.lastMonthDay, line } as const]
        : []),
    ];
  });
}

interface Plan {
  readonly title: string;
  readonly office: Unit;
  readonly resolved: ResolvedNotice;
  readonly planned: readonly PlannedTask[];
  readonly preview: Preview;
}

/** Reads the facts and plans; refuses with everything that is wrong at once. */
async function plan(tx: Tx, actor: Actor, request: IssueRequest, context: RuleContext): Promise<Plan> {
  const { notice, text } = request;
  const units = await knownUnits(tx, actor, request);
  const office = units.find(({ kind }) => kind === 'office');
  const title = notice.title ?? request.fallbackTitle;
  const known = request.again ? undefined : await tx.campaigns.findOpen({ title, noticeText: text });
  const findings = checkNotice(notice, text, { calendar: context.calendar, lookUpUnits: lookUpIn(units) });
  const resolved = resolveNotice(notice, text, units);
  const planned = breakDown(notice.tasks, resolved.unitsOf, context.nowMs);
  const problems: IssueProblem[] = [
    ...(office ? [] : [{ code: 'noOffice' } as const]),
    ...(known ? [{ code: 'alreadyIssued', ...known } as const] : []),
    ...findings
      .filter(({ severity, code }) => severity === 'error' && code !== 'unknownUnit')
      .map((finding) => ({ code: 'finding', finding }) as const),
    ...resolved.unknown.map((unknown) => ({ code: 'unknownUnit', ...unknown }) as const),
    ...(request.acceptPast ? [] : pastProblems(planned, text, context.nowMs)),
  ];
  const isEmpty = planned.every(({ assignments }) => assignments.length === 0);
  if (problems.length === 0 && isEmpty) problems.push({ code: 'nothingToDo' });
  if (problems.length > 0 || !office) throw refused(problems);

  const [receipt] = assign('', context).opens;
  const [letter] = assign('', context).events;
  if (!receipt || !letter) throw new Error('an assignment owes a receipt and is told by a letter');
  const holidays = await tx.calendar.namesOf(deadlinesOf(planned).map(({ day }) => day));
  const parts = {
    title,
    tasks: planned,
    expansions: resolved.expansions,
    findings,
    holidays,
    receipt: { letterAtMs: letter.sendAtMs, dueDay: receipt.deadlineDay },
  };
  return { title, office, resolved, planned, preview: previewOf(parts, context.calendar) };
}

/**
 * Issues a notice (立项、分解、交办): the campaign with its tasks, assignments, obligations, assignment letters, audit and outbox events in one transaction, the
 * directory with it where one is given. Anything wrong (an unknown unit, a date that has passed, a notice that is open already) and nothing is written.
 */
export async function issueNotice(database: Database<Tx>, actor: Actor, request: IssueRequest): Promise<IssueOutcome> {
  try {
    return await database.transaction(actor, async (tx) => {
      await tx.campaigns.lockIssuing();
      const nowMs = await tx.nowMs();
      const context: RuleContext = { policy: request.policy ?? defaultPolicy, calendar: await tx.calendar.load(), nowMs };
      const { title, office, resolved, planned, preview } = await plan(tx, actor, request, context);
      if (request.previewOnly) throw new TakenBack({ kind: 'previewed', preview });
      const { notice, text } = request;
      const head = {
        title,
        officeUnitId: office.id,
        noticeText: text,
        issueDay: parseDay(notice.issueDate ?? formatDay(dayOfInstant(nowMs))) ?? dayOfInstant(nowMs),
        ...(notice.documentNumber !== undefined && { documentNumber: notice.documentNumber }),
        ...(notice.issuer !== undefined && { issuer: notice.issuer }),
        duties: notice.duties.map(({ actor: name, ordinal, text: words }) => ({
          actor: name,
          ordinal,
          text: words,
          unitIds: (resolved.unitsOfActor.get(name) ?? []).map(({ id }) => id),
        })),
      };
      const campaignId = await register(tx, actor, head, planned, context);
      return { kind: 'issued', campaignId, preview };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}
