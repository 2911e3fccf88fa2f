import { advanceEvaluation } from '../../../../features/evaluation/use-cases/advance-evaluation';
import { computeResult } from '../../../../features/evaluation/use-cases/results/compute-result';
import { evaluationWriter } from '../../../../features/evaluation/words/evaluation-writer';
import { at } from '../../../support/rules/state-calendar';
import { newHolder } from '../../../support/web/holder';
import { startWeb, type Web } from '../../../support/web/web';

/** Quotas of 100 persons, and so many of them paid by the cut-off. */
const FIGURES = `
  with u as (select id, code from unit where code in ('T1', 'T2')),
  s as (insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
    select (select id from campaign), '征缴进度', '2026-11-02', (select jsonb_agg(id) from u), '[{"day": "2026-12-20", "goal": 9800}]', (select id from unit where code = 'TAX'), duban_now() returning id),
  q as (insert into quota (series_id, unit_id, persons, source, recorded_at) select s.id, u.id, 100, '附件1', duban_now() from s, u)
  insert into figure_entry (series_id, unit_id, through_day, paid, channel, recorded_at)
  select s.id, u.id, '2026-12-31', case u.code when 'T1' then 99 else 90 end, 'form', duban_now() from s, u`;

type Holder = Awaited<ReturnType<typeof newHolder>>;

/** The web process on the first work day after a year whose figures are reported: one township has reached the goal, one has missed it. */
export interface EvaluatedWeb {
  readonly web: Web;
  readonly names: Readonly<Record<'evaluator' | 'approver' | 'second', Holder>>;
  /** What the workflow does when it is woken, of the evaluation with this page. */
  advance(path: string): Promise<void>;
  /** The clock at an instant, and what is due by then done. */
  to(path: string, instant: string): Promise<void>;
}

export async function startEvaluatedWeb(): Promise<EvaluatedWeb> {
  const web = await startWeb();
  await web.opened.setNow(at('2027-01-04 09:00'));
  await web.opened.owner(FIGURES);
  const [evaluator, approver, second] = await Promise.all([
    newHolder(web, 'kaohe', ['evaluator']),
    newHolder(web, 'xianzhang', ['approver']),
    newHolder(web, 'fuxianzhang', ['approver']),
  ]);
  const deps = { database: web.opened.database, writer: evaluationWriter, computeResult };
  const advance = async (path: string): Promise<void> => {
    await advanceEvaluation(deps, { evaluationId: path.slice(-36), atMs: 0 });
  };
  const to = async (path: string, instant: string): Promise<void> => {
    await web.opened.setNow(at(instant));
    await advance(path);
  };
  return { web, names: { evaluator, approver, second }, advance, to };
}
