import type { VNode } from 'preact';
import { ActionCard } from '../../../../../api/ui/components/action-card';
import { FoldedRest } from '../../../../../api/ui/components/fold';
import { Pager } from '../../../../../api/ui/components/pager';
import { Count, Tag } from '../../../../../api/ui/components/tag';
import { type EnteredForm, fieldsOf, problemOf } from '../../../../../api/ui/forms/entered-form';
import { ErrorSummary } from '../../../../../api/ui/forms/error-summary';
import { Field } from '../../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../../api/ui/tables/table';
import { type AccessActor, may } from '../../../../../core/access/may';
import { instantText } from '../../../../../core/words/days';
import { sizeText } from '../../../../assignment/words/evidence-words';
import { decisionRefusal } from '../../../rules/score/adjustment-refusal';
import type { ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import type { EvidencedAdjustment } from '../../../use-cases/score/score-repository';
import {
  adjustmentFilePath,
  adjustmentsPath,
  EVALUATIONS,
  evaluationPath,
  scoresPath,
  scoreSourcePath,
} from '../../../words/evaluation-paths';
import { EVALUATION_NAME } from '../../../words/evaluation-words';
import { adjustmentStateWords, changeText, SCORE_SHEET } from '../../../words/score/score-words';

export const ADJUSTMENTS = '评分调整';
/** Adjustments on a page. */
export const ADJUSTMENT_ROWS = 50;

export const chosenField = (id: string): string => `a-${id}`;

/** Those that this reader confirms or refuses now. */
export const toDecide = ({ isOpen, adjustments }: ScoresOnPage, access: AccessActor): readonly EvidencedAdjustment[] =>
  isOpen && may('evaluate', access)
    ? adjustments.filter(
        ({ byPersonId, isConfirmed }) =>
          decisionRefusal(access.personId, { byPersonId, isDecided: isConfirmed !== undefined }) === undefined,
      )
    : [];

/** Whether it counts, and who decided. */
function stateOf({ isConfirmed, opinion, decidedBy = '', decidedAtMs = 0 }: EvidencedAdjustment, isOpen: boolean): VNode {
  if (isConfirmed === undefined) return <Tag>{isOpen ? '待第二人确认，未计' : adjustmentStateWords.undecided}</Tag>;
  return (
    <>
      <Tag>{adjustmentStateWords[isConfirmed ? 'confirmed' : 'refused']}</Tag>
      <p class="hint">{`${decidedBy}，${instantText(decidedAtMs)}${opinion === undefined ? '' : `：${opinion}`}`}</p>
    </>
  );
}

/** What evidences it: words, and files with the beginning of their hash. */
const Evidence = ({ evaluationId, evidence, files }: EvidencedAdjustment): VNode => (
  <>
    {evidence}
    {files.map(({ id, name, size, sha256 }) => (
      <p class="hint">
        <a href={adjustmentFilePath(evaluationId, id)}>{name}</a>
        {`（${sizeText(size)}，校验码 ${sha256.slice(0, 12)}…）`}
      </p>
    ))}
  </>
);

const columnsOf = ({ evaluation, list, isOpen }: ScoresOnPage): readonly Column<EvidencedAdjustment>[] => [
  {
    head: '单位和指标',
    cell: ({ unitId, unitName, indicator }) => {
      const title = list?.indicators.find(({ key }) => key === indicator)?.title;
      const text = `${unitName}：${title ?? '（现在的指标里没有）'}`;
      return title === undefined ? text : <a href={scoreSourcePath(evaluation.id, unitId, indicator)}>{text}</a>;
    },
  },
  { head: '加减', className: 'nowrap', cell: ({ points }) => changeText(points) },
  { head: '理由', cell: ({ reason }) => reason },
  { head: '依据', cell: (one) => <Evidence {...one} /> },
  { head: '由谁提出', cell: ({ by, atMs }) => `${by}，${instantText(atMs)}` },
  { head: '状态', cell: (one) => stateOf(one, isOpen) },
];

/** What was adjusted, with who confirmed it; what waits for a second person comes first. */
export const Adjustments = ({
  found,
  adjustments,
  shown,
}: {
  readonly found: ScoresOnPage;
  readonly adjustments: readonly EvidencedAdjustment[];
  /** So many at once; the others are folded. */
  readonly shown: number;
}): VNode | null => {
  if (adjustments.length === 0) return null;
  const rows = adjustments.toSorted((a, b) => Number(a.isConfirmed !== undefined) - Number(b.isConfirmed !== undefined));
  return (
    <section id="adjustments">
      <h2>
        调整 <Count of={rows.length} />
      </h2>
      <FoldedRest items={rows} shown={shown} label={(count) => `其余 ${count} 条调整`}>
        {(part) => <Table columns={columnsOf(found)} rows={part} />}
      </FoldedRest>
    </section>
  );
};

/** Those that wait for this reader, each of which can be left out, and one decision about the others. */
function Deciding({
  found,
  mine,
  entered,
}: {
  readonly found: ScoresOnPage;
  readonly mine: readonly EvidencedAdjustment[];
  readonly entered?: EnteredForm | undefined;
}): VNode {
  const field = fieldsOf('decide', entered);
  const choose: Column<EvidencedAdjustment> = {
    head: '选',
    cell: ({ id, unitName, points }) => (
      <input
        type="checkbox"
        name={chosenField(id)}
        value="yes"
        checked={entered === undefined || chosenField(id) in entered.values}
        aria-label={`${unitName} ${changeText(points)} 分`}
      />
    ),
  };
  return (
    <form method="post" action={`${evaluationPath(found.evaluation.id)}/adjustment-decisions`}>
      <Table columns={[choose, ...columnsOf(found).slice(0, -1)]} rows={mine} />
      <Field id="decide-opinion" field={{ ...field('opinion'), label: '意见', type: 'text', maxLength: 500, hint: '退回要写理由' }} />
      <button type="submit" name="decision" value="confirm">
        确认选中的
      </button>
      <button type="submit" name="decision" value="refuse" class="second">
        退回选中的
      </button>
    </form>
  );
}

function callOf(mine: number, others: number): string {
  if (mine > 0) return `请确认或者退回 ${mine} 条调整：看理由和佐证材料，不同意的去掉勾`;
  return others > 0 ? `${others} 条调整等另一名考核人员确认` : '没有等确认的调整';
}

/** 评分调整: what was adjusted, what evidences it, and the second person's decision about it. */
export function AdjustmentsView({
  found,
  access,
  page,
  entered,
}: {
  readonly found: ScoresOnPage;
  readonly access: AccessActor;
  readonly page: number;
  readonly entered?: EnteredForm | undefined;
}): VNode {
  const { evaluation, isOpen, adjustments } = found;
  const mine = toDecide(found, access);
  const others = adjustments.filter((one) => !mine.includes(one)).toReversed();
  const waiting = isOpen ? others.filter(({ isConfirmed }) => isConfirmed === undefined).length : 0;
  const shown = mine.slice(0, ADJUSTMENT_ROWS);
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluation.id)}>{evaluation.title}</a> ›{' '}
        <a href={scoresPath(evaluation.id)}>{SCORE_SHEET}</a>
      </p>
      <h1>{ADJUSTMENTS}</h1>
      {entered && <ErrorSummary {...problemOf('没有保存', entered)} />}
      <ActionCard
        title={callOf(mine.length, waiting)}
        hint={mine.length > shown.length ? `先办前 ${shown.length} 条，办完接着显示其余的。` : undefined}
      />
      {shown.length > 0 && <Deciding {...{ found, entered }} mine={shown} />}
      {others.length > 0 && (
        <section>
          <h2>
            {mine.length > 0 ? '其余的' : '全部'} <Count of={others.length} />
          </h2>
          <Table columns={columnsOf(found)} rows={others.slice((page - 1) * ADJUSTMENT_ROWS, page * ADJUSTMENT_ROWS)} />
          <Pager
            label="下一页"
            first={page > 1 ? adjustmentsPath(evaluation.id) : undefined}
            next={page * ADJUSTMENT_ROWS < others.length ? adjustmentsPath(evaluation.id, page + 1) : undefined}
          />
        </section>
      )}
    </>
  );
}
