import type { Column } from '../../../api/ui/tables/table';
import { figureLightText, percentText, progressColumns as heads } from '../../figures/words/figure-words';
import type { UnitStanding } from '../rules/results/evaluation-result';
import { standingPath } from '../words/evaluation-paths';
import { markWords } from '../words/evaluation-words';
import { PROPOSAL, roundedRate, standingNote } from '../words/standing-table';

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

const columnsOf = (evaluationId: string) =>
  ({
    rank: { head: heads.rank, cell: ({ rank }) => or(rank) },
    unit: { head: heads.unit, cell: ({ unitId, name }) => <a href={standingPath(evaluationId, unitId)}>{name}</a> },
    quota: { head: heads.quota, cell: ({ quota }) => or(quota) },
    paid: { head: heads.paid, cell: ({ paid }) => or(paid) },
    rate: { head: heads.rate, cell: (unit) => or(roundedRate(unit), percentText) },
    short: { head: heads.short, cell: ({ personsShort }) => or(personsShort) },
    light: { head: heads.light, className: 'nowrap', cell: figureLightText },
    proposal: { head: PROPOSAL, cell: ({ mark }) => (mark === undefined ? '—' : markWords[mark]) },
    remark: { head: heads.remark, cell: standingNote },
  }) as const satisfies Record<string, Column<UnitStanding>>;

/** The standings in the page; every unit leads to the entries that its figure was made of. */
export const standingColumns = (evaluationId: string): readonly Column<UnitStanding>[] => Object.values(columnsOf(evaluationId));

/** What a leader reads of them. */
export const briefColumns = (evaluationId: string): readonly Column<UnitStanding>[] => {
  const { rank, unit, rate, short, proposal } = columnsOf(evaluationId);
  return [rank, unit, rate, short, proposal];
};
