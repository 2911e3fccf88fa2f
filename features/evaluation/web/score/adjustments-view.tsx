import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Count, Tag } from '../../../../api/ui/components/tag';
import { ActionForms } from '../../../../api/ui/forms/action-form';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import type { ScoresOnPage } from '../../use-cases/score/look-at-scores';
import type { Adjustment } from '../../use-cases/score/score-repository';
import { scoreSourcePath } from '../../words/evaluation-paths';
import { adjustmentStateWords, changeText } from '../../words/score/score-words';
import { decideForms, type ScoreFormsOf } from './adjustment-forms';

/** Whether it counts, and who decided. */
function stateOf({ isConfirmed, opinion, decidedBy = '', decidedAtMs = 0 }: Adjustment, isOpen: boolean): VNode {
  if (isConfirmed === undefined) return <Tag>{isOpen ? '待第二人确认，未计' : adjustmentStateWords.undecided}</Tag>;
  return (
    <>
      <Tag>{adjustmentStateWords[isConfirmed ? 'confirmed' : 'refused']}</Tag>
      <p class="hint">{`${decidedBy}，${instantText(decidedAtMs)}${opinion === undefined ? '' : `：${opinion}`}`}</p>
    </>
  );
}

const columnsOf = (found: ScoresOnPage): readonly Column<Adjustment>[] => [
  {
    head: '单位和指标',
    cell: ({ unitId, unitName, indicator }) => {
      const title = found.list?.indicators.find(({ key }) => key === indicator)?.title;
      const text = `${unitName}：${title ?? '（现在的指标里没有）'}`;
      return title === undefined ? text : <a href={scoreSourcePath(found.evaluation.id, unitId, indicator)}>{text}</a>;
    },
  },
  { head: '加减', className: 'nowrap', cell: ({ points }) => changeText(points) },
  { head: '理由', cell: ({ reason }) => reason },
  { head: '依据', cell: ({ evidence }) => evidence },
  { head: '由谁提出', cell: ({ by, atMs }) => `${by}，${instantText(atMs)}` },
  { head: '状态', cell: (one) => stateOf(one, found.isOpen) },
];

const decideColumn = (found: ScoresOnPage, of: ScoreFormsOf): Column<Adjustment> => ({
  head: '办理',
  className: 'acts',
  noPrint: true,
  cell: (one) => <ActionForms forms={decideForms(found, of, one)} />,
});

/** What was adjusted, with who confirmed it; what waits for a second person comes first. */
export const Adjustments = ({
  found,
  of,
  adjustments,
  shown,
}: {
  readonly found: ScoresOnPage;
  readonly of: ScoreFormsOf;
  readonly adjustments: readonly Adjustment[];
  /** So many at once; the others are folded. */
  readonly shown: number;
}): VNode | null => {
  if (adjustments.length === 0) return null;
  const rows = adjustments.toSorted((a, b) => Number(a.isConfirmed !== undefined) - Number(b.isConfirmed !== undefined));
  const isDeciding = rows.some((one) => decideForms(found, of, one).length > 0);
  const columns = isDeciding ? [...columnsOf(found), decideColumn(found, of)] : columnsOf(found);
  return (
    <section id="adjustments">
      <h2>
        调整 <Count of={rows.length} />
      </h2>
      <FoldedRest items={rows} shown={shown} label={(count) => `其余 ${count} 条调整`}>
        {(part) => <Table columns={columns} rows={part} />}
      </FoldedRest>
    </section>
  );
};
