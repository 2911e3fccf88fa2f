import type { VNode } from 'preact';
import { type Page, page } from '../../../api/http/page';
import { idParams } from '../../../api/http/schemas';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';
import { Table } from '../../../api/ui/tables/table';
import { dayText, instantText } from '../../../core/words/days';
import { tableKindWords } from '../../figures/words/figure-words';
import type { EvaluationResult, Mark } from '../rules/results/evaluation-result';
import type { EvaluationOnPage, SnapshotOnPage } from '../use-cases/views/look-at-evaluation';
import { EVALUATIONS, evaluationPath, standingsPath } from '../words/evaluation-paths';
import { BRIEF, EVALUATION_NAME, markWords, ruleNotes } from '../words/evaluation-words';
import { overallText } from '../words/evaluation-sentences';
import { standingsOf } from '../words/standing-table';
import { workingCall } from './evaluation-call';
import { evaluationOf, type EvaluationWeb } from './evaluation-web';
import { briefColumns } from './standing-columns';

const KINDS = ['townships', 'villages'] as const;
const MARKS: readonly Mark[] = ['commended', 'bottomThree', 'missed'];

/** So many are named, that the page stays one. */
const MOST_NAMED = 12;

/** Which units of each kind come to this, by name while they are few. */
function marked({ tables }: EvaluationResult, mark: Mark): string {
  const parts = KINDS.flatMap((kind) => {
    const names = tables ? standingsOf(tables[kind]).flatMap((unit) => (unit.mark === mark ? [unit.name] : [])) : [];
    if (names.length === 0) return [];
    const named = names.length > MOST_NAMED ? '，名单见排名' : `：${names.join('、')}`;
    return [`${tableKindWords[kind]} ${names.length} 个${named}`];
  });
  return parts.length === 0 ? '没有' : `${parts.join('；')}。`;
}

interface BriefProps {
  readonly found: EvaluationOnPage;
  readonly result: EvaluationResult;
  readonly snapshot: SnapshotOnPage | undefined;
}

const Brief = ({ found: { evaluation }, result, snapshot }: BriefProps): VNode => (
  <div class="brief">
    <Facts isBroad>
      <Fact term="总体情况">{KINDS.flatMap((kind) => (result.tables ? overallText(result.tables[kind], result) : [])).join('')}</Fact>
      {MARKS.map((mark) => (
        <Fact term={markWords[mark]}>{marked(result, mark)}</Fact>
      ))}
    </Facts>
    {result.tables && (
      <section>
        <h2>{`${tableKindWords.townships}排名`}</h2>
        <Table className="league" columns={briefColumns(evaluation.id)} rows={standingsOf(result.tables.townships)} />
        <p class="no-print">
          <a href={`${standingsPath(evaluation.id)}?kind=villages`}>{`${tableKindWords.villages}排名`}</a>
        </p>
      </section>
    )}
    {ruleNotes(result.settings).map((note) => (
      <p class="hint">{note}</p>
    ))}
    {snapshot && <p class="hint">{`数据于${instantText(snapshot.takenAtMs)}冻结，校验码 ${snapshot.hash}。`}</p>}
  </div>
);

/** The one page of an evaluation for a leader of the county (县领导), to read and to print: what it comes to, whom it names, and the league table. */
export const briefPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/brief',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const found = await evaluationOf(web, caller, params.id);
      const { evaluation, working } = found;
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(params.id)}>{evaluation.title}</a>
          </p>
          <h1>
            {evaluation.title} <span class="sub">{BRIEF}</span>
          </h1>
          <p class="call">{`数据截至 ${dayText(evaluation.cutOffDay)} 24:00。${workingCall(found)}。`}</p>
          {working?.result ? (
            <Brief found={found} result={working.result} snapshot={working.snapshot} />
          ) : (
            <Notice>还没有形成预览：评分和提名结束以后，系统算出排名和拟表扬、拟批评的单位。</Notice>
          )}
        </>
      );
      return { title: `${evaluation.title}${BRIEF}`, section: EVALUATIONS, body };
    },
  });
