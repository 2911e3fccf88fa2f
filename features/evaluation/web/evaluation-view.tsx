import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { ActionForms } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { problemOf } from '../../../api/ui/forms/entered-form';
import { type Column, Table } from '../../../api/ui/tables/table';
import { dayText, instantText } from '../../../core/words/days';
import { progressColumns, tableKindWords } from '../../figures/words/figure-words';
import type { UnitChange } from '../rules/results/result-changes';
import type { EvaluationDocument, Nomination } from '../use-cases/evaluation-rows';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { unitChangeText } from '../words/change-words';
import { DECISION_FILE } from '../words/decision-file';
import {
  briefPath,
  decisionFilePath,
  evaluationDocumentPath,
  EVALUATIONS,
  rankingPath,
  scoresPath,
  standingsPath,
} from '../words/evaluation-paths';
import {
  BRIEF,
  decisionWords,
  documentKindWords,
  documentStateWords,
  EVALUATION_NAME,
  nominationWords,
  stageWords,
} from '../words/evaluation-words';
import { SCORE_SHEET } from '../words/score/score-words';
import { standingNotes, standingsOf } from '../words/standing-table';
import { unitCall, workingCall } from './evaluation-call';
import { type FormsOf, nominationForms, withdrawForms, workingForms } from './evaluation-forms';
import { standingColumns } from './standing-columns';
import { Statements } from './statements-view';

/** Units that the page shows of each table; the others stand on a page of their own. */
const SHOWN = 8;
/** Changed units that are shown at once. */
const SHOWN_CHANGES = 4;
/** More of them are told by their number. */
const MOST_CHANGES = 40;

const DOCUMENTS: readonly Column<EvaluationDocument>[] = [
  { head: '通报', cell: ({ id, evaluationId, title }) => <a href={evaluationDocumentPath(evaluationId, id)}>{title}</a> },
  { head: '种类', className: 'nowrap', cell: ({ kind }) => documentKindWords[kind] },
  { head: '状态', className: 'nowrap', cell: ({ state }) => documentStateWords[state] },
  { head: '文号', className: 'nowrap', cell: ({ number }) => number ?? '—' },
];

const NOMINATIONS: readonly Column<Nomination>[] = [
  {
    head: '人员',
    className: 'nowrap',
    cell: ({ personName, withdrawnAtMs }) => `${personName}${withdrawnAtMs === undefined ? '' : '（已撤回）'}`,
  },
  { head: '单位', cell: ({ unitName }) => unitName },
  { head: '提名', className: 'nowrap', cell: ({ mark }) => nominationWords[mark] },
  { head: '理由', cell: ({ reason }) => reason },
  { head: '由谁提名', cell: ({ nominatedBy, nominatedAtMs }) => `${nominatedBy ?? ''}，${instantText(nominatedAtMs)}` },
];

/** The column of what can be taken back stands where anything can. */
function nominationColumns(found: EvaluationOnPage, of: FormsOf): readonly Column<Nomination>[] {
  if (!found.nominations.some((one) => withdrawForms(found, of, one).length > 0)) return NOMINATIONS;
  const acts: Column<Nomination> = {
    head: '办理',
    className: 'acts',
    noPrint: true,
    cell: (one) => <ActionForms forms={withdrawForms(found, of, one)} />,
  };
  return [...NOMINATIONS, acts];
}

/** Its dates and sources; the stage for those who work on it: a unit sees its own part alone. */
const Dates = ({ evaluation, stage, working }: EvaluationOnPage): VNode => (
  <section>
    <h2>日程和依据</h2>
    <Facts>
      {working && <Fact term="阶段">{stageWords[stage]}</Fact>}
      <Fact term="通知">
        <a href={`/campaigns/${evaluation.campaignId}`}>{evaluation.campaignTitle}</a>
      </Fact>
      <Fact term="数据截至">{`${dayText(evaluation.cutOffDay)} 24:00`}</Fact>
      {evaluation.frozenAtMs !== undefined && <Fact term="数据冻结">{instantText(evaluation.frozenAtMs)}</Fact>}
      {evaluation.scoringUntil !== undefined && <Fact term="评分截止">{dayText(evaluation.scoringUntil)}</Fact>}
      {evaluation.nominationsUntil !== undefined && <Fact term="提名截止">{dayText(evaluation.nominationsUntil)}</Fact>}
      {evaluation.submittedAtMs !== undefined && <Fact term="送审">{instantText(evaluation.submittedAtMs)}</Fact>}
      {evaluation.approvedAtMs !== undefined && <Fact term="批准">{instantText(evaluation.approvedAtMs)}</Fact>}
      {evaluation.closedAtMs !== undefined && <Fact term="归档">{instantText(evaluation.closedAtMs)}</Fact>}
      {working?.previews[0] && (
        <Fact term="预览">{`第 ${working.previews[0].number} 次，${instantText(working.previews[0].madeAtMs)}`}</Fact>
      )}
      {working && (
        <Fact term={DECISION_FILE}>
          <a href={decisionFilePath(evaluation.id, 'docx')}>docx</a> <a href={decisionFilePath(evaluation.id, 'pdf')}>PDF</a>
        </Fact>
      )}
      {working?.snapshot && (
        <Fact term="数据校验码" isWhole>
          <span class="small">{working.snapshot.hash}</span>
        </Fact>
      )}
    </Facts>
  </section>
);

/** What changed since the preview before, unit by unit. */
const Changes = ({ changes }: { readonly changes: readonly UnitChange[] }): VNode | null =>
  changes.length === 0 ? null : (
    <>
      <Notice>{`与上一次预览相比，${changes.length} 个单位有变化${changes.length > MOST_CHANGES ? `，下面是前 ${MOST_CHANGES} 个` : ''}。`}</Notice>
      <FoldedRest items={changes.slice(0, MOST_CHANGES)} shown={SHOWN_CHANGES} label={(count) => `其余 ${count} 个有变化的单位`}>
        {(part) => (
          <Table
            columns={[
              { head: progressColumns.unit, cell: ({ name }) => name },
              { head: '变化', cell: unitChangeText },
            ]}
            rows={part}
          />
        )}
      </FoldedRest>
    </>
  );

/** The units of each table that come to something, the worst at the end; what changed since the preview before is said first. */
const Standings = ({ evaluation, working }: EvaluationOnPage): VNode | null => {
  const { result, changes = [] } = working ?? {};
  const { tables } = result ?? {};
  if (!result || !tables) return null;
  return (
    <section>
      <h2>排名</h2>
      <Changes changes={changes} />
      {(['townships', 'villages'] as const).map((kind) => {
        const rows = standingsOf(tables[kind]);
        const shown = rows.length <= SHOWN ? rows : rows.filter(({ mark }) => mark === 'bottomThree').slice(0, SHOWN);
        return (
          rows.length > 0 && (
            <>
              <h3>{tableKindWords[kind]}</h3>
              {shown.length > 0 && <Table className="league" columns={standingColumns(evaluation.id, result)} rows={shown} />}
              <p>
                <a href={`${standingsPath(evaluation.id)}?kind=${kind}`}>{`全部 ${rows.length} 个${tableKindWords[kind]}`}</a>
              </p>
            </>
          )
        );
      })}
      {standingNotes(result).map((note) => (
        <p class="hint">{note}</p>
      ))}
    </section>
  );
};

const Decisions = ({ working }: EvaluationOnPage): VNode | null =>
  !working || working.decisions.length === 0 ? null : (
    <section>
      <h2>审批经过</h2>
      <Table
        columns={[
          { head: '决定', cell: ({ kind }) => decisionWords[kind] },
          { head: '由谁', cell: ({ by, decidedAtMs }) => `${by}，${instantText(decidedAtMs)}` },
          { head: '意见', cell: ({ opinion }) => opinion ?? '' },
        ]}
        rows={working.decisions}
      />
    </section>
  );

/** 考核: where it stands, who must act, what it comes to, and what the reader can do with it. */
export function EvaluationView({ found, of }: { readonly found: EvaluationOnPage; readonly of: FormsOf }): VNode {
  const { evaluation, working, documents, nominations } = found;
  const result = working?.result;
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a>
      </p>
      <h1>
        {evaluation.title} <span class="sub">{`${evaluation.year}年年终考核`}</span>
      </h1>
      {of.entered && <ErrorSummary {...problemOf('没有保存', of.entered)} />}
      <ActionCard title={working ? workingCall(found) : unitCall(found)}>
        <span class="no-print">
          {result?.tables && (
            <>
              <a class="button second" href={briefPath(evaluation.id)}>
                {BRIEF}
              </a>{' '}
              <a class="button second" href={rankingPath(evaluation.id, 'xlsx')}>
                排名附表（xlsx）
              </a>{' '}
            </>
          )}
          {(working !== undefined || found.statements.length + documents.length > 0) && (
            <a class="button second" href={scoresPath(evaluation.id)}>
              {SCORE_SHEET}
            </a>
          )}
        </span>
      </ActionCard>
      {working && <ActionForms forms={workingForms(found, of)} />}
      <Statements found={found} of={of} />
      <ActionForms forms={nominationForms(found, of.entered)} />
      {documents.length > 0 && (
        <section>
          <h2>通报</h2>
          <Table columns={DOCUMENTS} rows={documents} />
        </section>
      )}
      <Standings {...found} />
      {nominations.length > 0 && (
        <section>
          <h2>提名的个人</h2>
          <Table columns={nominationColumns(found, of)} rows={nominations} />
        </section>
      )}
      <Decisions {...found} />
      <Dates {...found} />
    </>
  );
}
