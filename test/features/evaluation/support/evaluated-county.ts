import { type Actor, systemActor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import type { Duty } from '../../../../core/directory/unit';
import { parseDay } from '../../../../core/calendar/civil-day';
import { openIn } from '../../../../features/evaluation/use-cases/open-evaluation';
import { advanceEvaluation } from '../../../../features/evaluation/use-cases/advance-evaluation';
import { computeResult } from '../../../../features/evaluation/use-cases/results/compute-result';
import { evaluationWriter } from '../../../../features/evaluation/words/evaluation-writer';
import { issueCampaign } from '../../../support/county/campaign';
import type { DatabaseParts } from '../../../support/database/parts';

/** Somebody who acts, with a duty of one unit. */
export interface Somebody {
  readonly actor: Actor & { readonly accountId: string };
  readonly access: AccessActor & { readonly personId: string };
}

const day = (text: string): number => parseDay(text) ?? 0;

/** A county with five townships, of whose persons so many paid, and the evaluation of 2023. */
export async function evaluatedCounty(parts: Pick<DatabaseParts, 'owner' | 'database'>, paid: readonly number[]) {
  const system = systemActor('test');
  const { campaignId, unitIds, officeId } = await issueCampaign(parts, { tasks: [{ resultDays: ['2023-12-29'] }], units: paid.length });
  const somebody = async (name: string, unitId: string, duty: Duty, reads: readonly string[] | '*' = '*'): Promise<Somebody> => {
    const { rows } = await parts.owner.query<{ account: string; person: string }>(
      `with p as (insert into person (name, email) values ($1, $1 || '@county.example') returning id, name),
         d as (insert into duty_holding (person_id, unit_id, duty) select id, $2, $3 from p),
         a as (insert into account (person_id, name) select id, name from p returning id)
       select a.id as account, p.id as person from a, p`,
      [name, unitId, duty],
    );
    const { account = '', person = '' } = rows[0] ?? {};
    const held = new Set([unitId]);
    return {
      actor: { name: `account:${account}`, accountId: account, unitId, scope: reads },
      access: { personId: person, duties: [{ duty, unitIds: held, actingUnitIds: held }] },
    };
  };
  const series = async (): Promise<void> => {
    await parts.database.transaction(system, async (tx) => {
      const [id = ''] = await tx.newIds(1);
      await parts.owner.query(
        `insert into figure_series (id, campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
         values ($1, $2, '征缴进度', '2022-12-31', $3, '[{"day": "2023-10-31", "goal": 9800}]', $4, duban_now())`,
        [id, campaignId, JSON.stringify(unitIds), officeId],
      );
      await tx.figures.addQuotas(
        id,
        unitIds.map((unitId) => ({ unitId, persons: 100 })),
        { accountId: undefined, source: '附件1' },
      );
      await tx.figures.addEntries({
        seriesId: id,
        throughDay: day('2023-12-31'),
        rows: unitIds.map((unitId, at) => ({ unitId, collected: { paid: paid[at] ?? 0 } })),
        channel: 'form',
        reason: undefined,
        accountId: undefined,
      });
    });
  };
  const open = () => parts.database.transaction(system, (tx) => openIn(tx, system, { campaignId, year: 2023, title: '测试专项工作' }));
  const advance = (evaluationId: string) =>
    advanceEvaluation({ database: parts.database, writer: evaluationWriter, computeResult }, { evaluationId, atMs: 0 });
  return { campaignId, unitIds, officeId, somebody, series, open, advance };
}
