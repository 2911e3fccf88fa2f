import type { Column } from '../../../api/ui/tables/table';
import { figureLightText, percentText, progressColumns as heads } from '../../figures/words/figure-words';
import type { EvaluationResult, UnitStanding } from '../rules/results/evaluation-result';
import { scoresByUnit } from '../rules/score/score-sheet';
import { standingPath, unitScorePath } from '../words/evaluation-paths';
import { markWords } from '../words/evaluation-words';
import { SCORE, sumText } from '../words/score/score-words';
import { PROPOSAL, roundedRate, standingNote } from '../words/standing-table';

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

const columnsOf = (evaluationId: string) =>
  ({
    rank: { head: heads.rank, className: 'nowrap', cell: ({ rank }) => or(rank) },
    unit: { head: heads.unit, cell: ({ unitId, name }) => <a href={standingPath(evaluationId, unitId)}>{name}</a> },
    quota: { head: heads.quota, cell: ({ quota }) => or(quota) },
    paid: { head: heads.paid, cell: ({ paid }) => or(paid) },
    rate: { head: heads.rate, className: 'nowrap', cell: (unit) => or(roundedRate(unit), percentText) },
    short: { head: heads.short, cell: ({ personsShort }) => or(personsShort) },
    light: { head: heads.light, className: 'nowrap', cell: figureLightText },
    proposal: { head: PROPOSAL, cell: ({ mark }) => (mark === undefined ? '—' : markWords[mark]) },
    remark: { head: heads.remark, cell: standingNote },
  }) as const satisfies Record<string, Column<UnitStanding>>;

/** The score of a unit, which leads to its row of the score sheet; it ranks nobody. */
function scoreColumn(evaluationId: string, { scores = [] }: Pick<EvaluationResult, 'scores'>): Column<UnitStanding> {
  const known = scoresByUnit(scores);
  return {
    head: SCORE,
    className: 'nowrap',
    cell: ({ unitId }) => {
      const score = known.get(unitId);
      return score ? <a href={unitScorePath(evaluationId, unitId)}>{sumText(score)}</a> : '—';
    },
  };
}

/** The standings in the page; every unit leads to the entries that its figure was made of, and its score to what it was worked out from. */
export const standingColumns = (evaluationId: string, result: Pick<EvaluationResult, 'scores'>): readonly Column<UnitStanding>[] => {
  const { proposal, remark, ...figures } = columnsOf(evaluationId);
  return [...Object.values(figures), ...(result.scores ? [scoreColumn(evaluationId, result)] : []), proposal, remark];
};

/** What a leader reads of them. */
export const briefColumns = (evaluationId: string): readonly Column<UnitStanding>[] => {
  const { rank, unit, rate, short, proposal } = columnsOf(evaluationId);
  return [rank, unit, rate, short, proposal];
};
