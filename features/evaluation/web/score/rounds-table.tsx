import type { VNode } from 'preact';
import { Table } from '../../../../api/ui/tables/table';
import { boardPath, villagePath } from '../../../cycle/words/cycle-paths';
import { periodText } from '../../../cycle/words/cycle-words';
import type { RoundCounts, UnitScore } from '../../rules/score/unit-score';
import { timingWords } from '../../words/score/score-words';

/** The rounds of postings that an indicator counts: each leads to the village's own entries, or to the board of the township's villages. */
export const RoundsTable = ({
  rounds,
  unit: { unitId, kind },
}: {
  readonly rounds: readonly RoundCounts[];
  readonly unit: Pick<UnitScore, 'unitId' | 'kind'>;
}): VNode => (
  <Table
    columns={[
      {
        head: '公示',
        cell: ({ cycleId, period }) => (
          <a href={kind === 'villages' ? villagePath(cycleId, unitId) : boardPath(cycleId)}>{periodText(period)}</a>
        ),
      },
      { head: timingWords.inTime, cell: ({ inTime }) => inTime },
      { head: timingWords.lateEntry, cell: ({ lateEntries }) => lateEntries },
      { head: timingWords.late, cell: ({ late }) => late },
      { head: timingWords.open, cell: ({ open }) => open },
    ]}
    rows={rounds}
  />
);
