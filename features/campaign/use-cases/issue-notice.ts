import type { UnitEnded } from '../../directory/use-cases/directory-repository';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { RegisterTx } from './register';
import type { RuleContext } from '../../assignment/rules/decision';
import { checkNotice } from '../../../reader/check-notice';
import type { Notice } from '../../../reader/notice';
import { noticeIdentity } from '../../../reader/notice-identity';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { Policy } from '../../../core/policy/policy';
import { validatePolicy } from '../../../core/policy/validate-policy';
import type { WithPolicies } from '../../policy/use-cases/policy-repository';
import { type DirectoryTransaction, importRows } from '../../directory/use-cases/import-directory';
import { breakDown } from '../rules/break-down/break-down';
import type { PlannedTask } from '../rules/break-down/planned-task';
import { type CampaignHead, campaignHead } from '../rules/campaign-head';
import type { IssueProblem } from '../rules/issue-problem';
import { issueProblems } from '../rules/issue-problems';
import { findingKey, isRefusing } from '../rules/draft/finding-key';
import { firstLetters } from '../rules/draft/first-letters';
import { lateLetters } from '../rules/late-letters';
import { plannedDeadlines } from '../rules/planned-deadlines';
import { type Preview, previewOf } from '../rules/preview';
import type { NewCampaign } from './campaign-repository';
import { register } from './register';
import type { ChosenAlias } from '../rules/choose-aliases';
import { rememberAliases } from './remember-aliases';
import { lookUpIn, resolveNotice } from '../rules/resolve-notice';
import { isOfficeHeld, vacantDuties } from '../rules/vacant-duties';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import type { DirectoryRows } from '../../directory/rules/directory-rows';
import type { Database } from '../../../platform/postgres/database';

/** What issuing needs of its transaction. */
export type IssueTx = RegisterTx & WithCalendar & WithPolicies & DirectoryTransaction;

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
  /** Absent: the office's default of the day. */
  readonly policy?: Policy;
  readonly acceptPast?: boolean;
  /** The assignment letters that come too late for a deadline at their slot leave at once, whatever the hour; without it such a notice is refused. */
  readonly atOnce?: boolean;
  /** Issue it although a notice of the same identity (文号) was issued before. */
  readonly again?: boolean;
  /** Keys of findings that a person has looked at (已核对): some errors refuse no more then. */
  readonly settled?: ReadonlySet<string>;
  /** Tell what would be registered, and register nothing. */
  readonly previewOnly?: boolean;
}

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly campaignId: string; readonly preview: Preview; readonly unitsEnded: readonly UnitEnded[] }
  | { readonly kind: 'previewed'; readonly preview: Preview; readonly unitsEnded: readonly UnitEnded[] }
  | { readonly kind: 'refused'; readonly problems: readonly IssueProblem[] };

/** Takes the transaction back and carries the outcome out of it. */
class TakenBack extends Error {
  constructor(readonly outcome: IssueOutcome) {
    super('taken back');
  }
}

const refused = (problems: readonly IssueProblem[]): TakenBack => new TakenBack({ kind: 'refused', problems });

/** The units that a notice can mean today, and those that the directory ended. */
interface KnownUnits {
  readonly units: readonly Unit[];
  readonly unitsEnded: readonly UnitEnded[];
}

async function knownUnits(tx: IssueTx, actor: Actor, { directory, aliases = [] }: IssueRequest, today: CivilDay): Promise<KnownUnits> {
  const there = async (): Promise<readonly Unit[]> => (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, today));
  const imported = directory && (await importRows(tx, actor, directory));
  if (imported?.kind === 'refused') throw refused(imported.problems.map((problem) => ({ code: 'directory', problem })));
  const unitsEnded = imported?.units.ended ?? [];
  if (aliases.length === 0) return { units: await there(), unitsEnded };
  const problems = await rememberAliases(tx, actor, aliases, await there());
  if (problems.length > 0) throw refused(problems);
  return { units: await there(), unitsEnded };
}

interface Plan {
  readonly office: Unit;
  readonly head: CampaignHead & Pick<NewCampaign, 'identity'>;
  readonly planned: readonly PlannedTask[];
  readonly preview: Preview;
  readonly unitsEnded: readonly UnitEnded[];
}

/** Reads the facts and plans; refuses with everything that is wrong at once. */
async function plan(tx: IssueTx, actor: Actor, request: IssueRequest, context: RuleContext): Promise<Plan> {
  const { notice, text } = request;
  const today = dayOfInstant(context.nowMs);
  const { units, unitsEnded } = await knownUnits(tx, actor, request, today);
  const office = units.find(({ kind }) => kind === 'office');
  const title = notice.title ?? request.fallbackTitle;
  const identity = request.again ? undefined : noticeIdentity(notice, title, text);
  const known = identity && (await tx.campaigns.findKnown(identity));
  const findings = checkNotice(notice, text, { calendar: context.calendar, lookUpUnits: lookUpIn(units) });
  const resolved = resolveNotice(notice, text, units);
  const planned = breakDown(notice.tasks, resolved.unitsOf, context.nowMs);
  const holdings = await tx.directory.loadHoldings();
  const late = lateLetters(planned, text, context);
  const isConfirmed = request.atOnce === true || request.previewOnly === true;
  const facts = {
    text,
    office,
    isOfficeHeld: office !== undefined && isOfficeHeld(office, holdings, today),
    known,
    findings: findings.filter(
      (finding) => finding.severity !== 'error' || isRefusing(finding, request.settled?.has(findingKey(finding)) === true),
    ),
    unknown: resolved.unknown,
    planned,
    acceptPast: request.acceptPast === true,
    lateLetters: isConfirmed ? [] : late,
  };
  const problems = issueProblems(facts, context.nowMs);
  if (problems.length > 0 || !office) throw refused(problems);
  const holidays = await tx.calendar.namesOf(plannedDeadlines(planned).map(({ day }) => day));
  const vacant = vacantDuties(planned, office, holdings, today);
  const letters = firstLetters(planned, office, holdings, context);
  const parts = { title, tasks: planned, expansions: resolved.expansions, findings, holidays, lateLetters: late, vacant, letters };
  const preview = previewOf(parts, context);
  const head = campaignHead(notice, text, title, resolved, context.nowMs);
  return { office, head: { ...head, ...(identity && { identity }) }, planned, preview, unitsEnded };
}

/**
 * Issues a notice (立项、分解、交办): the campaign with its tasks, assignments, obligations, assignment letters, audit and outbox events in one transaction, the
 * directory with it where one is given. Anything wrong (a policy out of its bounds, an unknown unit, a date that has passed, a notice that was issued before) and nothing is written.
 * `alsoWrite` belongs to the same commit; nothing is issued where it answers false: what the notice came from (a draft) is another by now.
 */
export async function issueNotice<Tx extends IssueTx>(
  database: Database<Tx>,
  actor: Actor,
  request: IssueRequest,
  alsoWrite?: (tx: Tx, campaignId: string) => Promise<boolean>,
): Promise<IssueOutcome> {
  const problems = (request.policy ? validatePolicy(request.policy) : []).map((fault) => ({ code: 'policy', fault }) as const);
  if (problems.length > 0) return { kind: 'refused', problems };
  try {
    return await database.transaction(actor, async (tx) => {
      await tx.campaigns.lockIssuing();
      const nowMs = await tx.nowMs();
      const policy = request.policy ?? (await tx.policies.loadDefault());
      const context: RuleContext = { policy, calendar: await tx.calendar.load(), nowMs };
      const { office, head, planned, preview, unitsEnded } = await plan(tx, actor, request, context);
      if (request.previewOnly) throw new TakenBack({ kind: 'previewed', preview, unitsEnded });
      const campaignId = await register(tx, actor, { ...head, officeUnitId: office.id }, planned, context);
      if (alsoWrite && !(await alsoWrite(tx, campaignId))) throw refused([{ code: 'draftChanged' }]);
      return { kind: 'issued', campaignId, preview, unitsEnded };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}
