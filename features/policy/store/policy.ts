import { defaultPolicy } from '../../../core/policy/default-policy';
import type { Policy } from '../../../core/policy/policy';
import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import { type PartValue, withPart } from '../rules/policy-part';
import type { CampaignPolicy, PolicyChange, PolicyRepository } from '../use-cases/policy-repository';
import { readOwed } from './owed';

const DECIDING_LOCK = 4_811_082;

const CAMPAIGN = `select id, title, policy, state = 'open' as "isOpen" from campaign`;

const CHANGE = `
  select c.id, c.campaign_id as "campaignId", n.title as "campaignTitle", c.part, c.before, c.after, c.reason, c.state,
    c.proposed_by as "accountId", p.person_id as "personId", p.name as "proposedByName", c.proposed_at as "proposedAt",
    d.name as "decidedByName", c.decided_at as "decidedAt", c.decision_note as "decisionNote"
  from policy_change c join account p on p.id = c.proposed_by left join account d on d.id = c.decided_by left join campaign n on n.id = c.campaign_id`;

type ChangeRow = Omit<PolicyChange, 'before' | 'after' | 'proposedBy' | 'proposedAt' | 'decidedAt'> & {
  readonly part: PartValue['part'];
  readonly before: PartValue['value'];
  readonly after: PartValue['value'];
  readonly accountId: string;
  readonly personId: string | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
};

/** Part and value are written together, and belong together. */
const valueOf = (part: PartValue['part'], value: PartValue['value']): PartValue => ({ part, value }) as PartValue;

const changeOf = ({ part, before, after, accountId, personId, proposedAt, decidedAt, ...row }: ChangeRow): PolicyChange => ({
  ...row,
  before: valueOf(part, before),
  after: valueOf(part, after),
  proposedBy: { accountId, ...(personId !== null && { personId }) },
  proposedAt: timeOf(proposedAt.getTime()),
  decidedAt: decidedAt && timeOf(decidedAt.getTime()),
});

async function loadDefault(sql: Sql): Promise<Policy> {
  const rows = await sql<{ part: PartValue['part']; after: PartValue['value'] }>(
    `select distinct on (part) part, after from policy_change where campaign_id is null and state = 'confirmed' order by part, decided_at desc, id desc`,
  );
  return rows.reduce<Policy>((policy, { part, after }) => withPart(policy, valueOf(part, after)), defaultPolicy);
}

/** Policies of notices, the default, and what is proposed to change in them, on Postgres. */
export const policyRepository = (sql: Sql): PolicyRepository => ({
  async lockDeciding() {
    await sql('select pg_advisory_xact_lock($1)', [DECIDING_LOCK]);
  },
  loadDefault: () => loadDefault(sql),
  async findCampaign(campaignId) {
    const [row] = await sql<CampaignPolicy>(`${CAMPAIGN} where id = $1`, [campaignId]);
    return row;
  },
  listRunning: () => sql<CampaignPolicy>(`${CAMPAIGN} where state = 'open' order by issued_at desc, id`),
  async openTaskIds(campaignId) {
    const rows = await sql<{ id: string }>(`select id from task where campaign_id = $1 and state = 'open' order by id`, [campaignId]);
    return rows.map(({ id }) => id);
  },
  loadObligations: (campaignId) => readOwed(sql, campaignId),
  async writePolicy(campaignId, policy) {
    await sql('update campaign set policy = $2 where id = $1', [campaignId, JSON.stringify(policy)]);
  },

  async propose({ id, campaignId, before, after, reason, accountId }) {
    const rows = await sql(
      `insert into policy_change (id, campaign_id, part, before, after, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, duban_now()) on conflict do nothing returning id`,
      [id, campaignId ?? null, after.part, JSON.stringify(before.value), JSON.stringify(after.value), reason, accountId],
    );
    return rows.length > 0;
  },
  async lockChange(id) {
    const [row] = await sql<ChangeRow>(`${CHANGE} where c.id = $1 for update of c`, [id]);
    return row && changeOf(row);
  },
  async listChanges(decided) {
    const rows = await sql<ChangeRow>(
      `${CHANGE} where c.state = 'proposed' or c.id in (
         select id from policy_change where state <> 'proposed' order by decided_at desc, id desc limit $1)
       order by c.state = 'proposed' desc, coalesce(c.decided_at, c.proposed_at) desc, c.id desc`,
      [decided],
    );
    return rows.map(changeOf);
  },
  async decide(id, decision, { accountId, note }) {
    await sql(
      `update policy_change set state = $2, decided_by = $3, decided_at = duban_now(), decision_note = $4 where id = $1 and state = 'proposed'`,
      [id, decision, accountId, note ?? null],
    );
  },
});
