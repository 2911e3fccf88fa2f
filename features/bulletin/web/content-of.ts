import type { LineChart } from '../../../core/documents/line-chart';
import { tableKindWords } from '../../figures/words/figure-words';
import { planChart } from '../../figures/words/plan-chart';
import type { BulletinWithFigures } from '../use-cases/look-at-bulletin';
import { type BulletinContent, printedTables } from '../words/bulletin-document';

/** What a bulletin says; `hasChart`: one of its annexes is plan against fact. */
export function contentOf({ bulletin, snapshot, tables }: BulletinWithFigures, hasChart: boolean): BulletinContent {
  const { form, title, addressees, text, issuer, number, issuedOn } = bulletin;
  const printed = { number: number ?? undefined, issuedOn: issuedOn ?? undefined, madeAtMs: snapshot.takenAtMs };
  return { form, title, addressees, text, issuer, metric: tables.metric, tables: printedTables(tables), ...printed, hasChart };
}

/** Plan against fact of the townships together; none of figures that were frozen without their course. */
export function chartOf({ tables: { metric, startDay, goals, course } }: BulletinWithFigures): LineChart | undefined {
  return course && planChart({ subject: `${tableKindWords.townships}${metric}`, county: { startDay, points: goals }, course });
}
