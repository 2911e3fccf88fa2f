import type { Column } from '../../../api/ui/tables/table';
import { figureLightText, percentText, progressColumns as heads } from '../../figures/words/figure-words';
import type { UnitStanding } from '../rules/results/evaluation-result';
import { standingPath } from '../words/evaluation-paths';
import { markWords } from '../words/evaluation-words';
import { PROPOSAL, roundedRate, standingNote } from '../words/standing-table';

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

/** The standings in the page; every unit leads to the entries that its figure was made of. */
export const standingColumns = (evaluationId: string): readonly Column<UnitStanding>[] => [
  { head: heads.rank, cell: ({ rank }) => or(rank) },
  { head: heads.unit, cell: ({ unitId, name }) => <a href={standingPath(evaluationId, unitId)}>{name}</a> },
  { head: heads.quota, cell: ({ quota }) => or(quota) },
  { head: heads.paid, cell: ({ paid }) => or(paid) },
  { head: heads.rate, cell: (unit) => or(roundedRate(unit), percentText) },
  { head: heads.short, cell: ({ personsShort }) => or(personsShort) },
  { head: heads.light, className: 'nowrap', cell: figureLightText },
  { head: PROPOSAL, cell: ({ mark }) => (mark === undefined ? '—' : markWords[mark]) },
  { head: heads.remark, cell: standingNote },
];
