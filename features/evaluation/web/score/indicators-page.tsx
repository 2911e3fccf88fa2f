import type { VNode } from 'preact';
import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { formPage } from '../../../../api/http/input/form-page';
import { type FormReading, readForm } from '../../../../api/http/input/read-form';
import { type Page, page } from '../../../../api/http/page';
import { idParams, requiredText } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { type ActionFormSpec, ActionForms } from '../../../../api/ui/forms/action-form';
import { type EnteredForm, fieldsOf, problemOf } from '../../../../api/ui/forms/entered-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Table } from '../../../../api/ui/tables/table';
import { may } from '../../../../core/access/may';
import { checkList } from '../../rules/score/check-list';
import { indicatorsOf, SCORED_KINDS, type ScoreList } from '../../rules/score/score-list';
import type { ScoresOnPage } from '../../use-cases/score/look-at-scores';
import { makeScoreList, takeScoreList } from '../../use-cases/score/score-lists';
import { EVALUATIONS, evaluationPath, indicatorsPath, scoresPath } from '../../words/evaluation-paths';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import { LIST_COLUMNS, listText, readListText } from '../../words/score/list-text';
import { listProblemText } from '../../words/score/score-problems';
import { formulaText, readPoints, SCORE_SHEET, scoredKindWords, scoreText } from '../../words/score/score-words';
import { type EvaluationWeb, obstacleOf } from '../evaluation-web';
import { scoresOf } from './scores-pages';

const INDICATORS = '评分指标';
const HOW =
  `一行一项，各列用“｜”或者制表符隔开：${LIST_COLUMNS.join('｜')}。适用单位写乡镇、村、部门；算法写“完成率 100”（得满分的完成率）、` +
  '“按时 反馈、清册”、“扣分 整改 2 5”（逾期、未办结每项各扣多少）或者“人工”。每类单位的分值合计要等于总分。';

function formsOf(
  { evaluation, canChoose, list, newestVersion }: ScoresOnPage,
  { access }: Caller,
  entered?: EnteredForm,
): readonly ActionFormSpec[] {
  if (!canChoose || !may('evaluate', access)) return [];
  const path = indicatorsPath(evaluation.id);
  const field = fieldsOf('list', entered);
  const take: ActionFormSpec = {
    id: 'take',
    path,
    title: '采用',
    hidden: { action: 'take' },
    fields: [],
    buttons: [{ label: newestVersion === undefined ? '采用默认的评分指标' : `采用第 ${newestVersion} 版` }],
  };
  const edit = (known: ScoreList): ActionFormSpec => ({
    id: 'list',
    path,
    title: '修改成新的一版…',
    hint: HOW,
    isOpen: entered?.form === 'list',
    hidden: { action: 'make' },
    fields: [
      { ...field('total', scoreText(known.total)), label: '总分', type: 'text', isRequired: true, maxLength: 10 },
      { ...field('text', listText(known)), label: '指标', type: 'area', rows: 10, isRequired: true, maxLength: 10_000 },
    ],
    buttons: [{ label: '保存为新的一版' }],
  });
  return [...(list?.version === newestVersion && list ? [] : [take]), ...(list ? [edit(list)] : [])];
}

const Lists = ({ list }: { readonly list: ScoreList }): VNode => (
  <>
    {SCORED_KINDS.filter((kind) => indicatorsOf(list, kind).length > 0).map((kind) => (
      <section>
        <h2>{scoredKindWords[kind]}</h2>
        <Table
          columns={[
            { head: '指标', cell: ({ title }) => title },
            { head: '通知里的依据', cell: ({ clause }) => clause },
            { head: '分值', className: 'nowrap', cell: ({ weight }) => scoreText(weight) },
            { head: '封顶', className: 'nowrap', cell: ({ cap }) => scoreText(cap) },
            { head: '算法', cell: ({ formula }) => formulaText(formula) },
          ]}
          rows={indicatorsOf(list, kind)}
        />
      </section>
    ))}
  </>
);

function callOf({ list, newestVersion, canChoose }: ScoresOnPage): string {
  if (!list) return canChoose ? '还没有评分指标，请牵头单位采用' : '这次考核没有评分指标';
  if (newestVersion !== undefined && newestVersion !== list.version)
    return `这次考核用第 ${list.version} 版，另有第 ${newestVersion} 版，要用的请采用`;
  return `这次考核用第 ${list.version} 版${canChoose ? '，评分结束以前可以改' : ''}`;
}

function show(found: ScoresOnPage, caller: Caller, entered?: EnteredForm): ShownPage {
  const { evaluation, list } = found;
  const body = (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluation.id)}>{evaluation.title}</a> ›{' '}
        <a href={scoresPath(evaluation.id)}>{SCORE_SHEET}</a>
      </p>
      <h1>{INDICATORS}</h1>
      {entered && <ErrorSummary {...problemOf('没有保存', entered)} />}
      <ActionCard title={callOf(found)} />
      <ActionForms forms={formsOf(found, caller, entered)} />
      {list && <Lists list={list} />}
    </>
  );
  return { title: INDICATORS, section: EVALUATIONS, body, ...(entered && { status: 422 }) };
}

/** By which indicators an evaluation scores, each with its clause. */
export const indicatorsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/indicators',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    handle: async ({ params, caller }) => show(await scoresOf(web, caller, params.id), caller),
  });

const given = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.literal('take') }),
    z.object({ action: z.literal('make'), total: requiredText('总分', 10), text: requiredText('指标', 10_000) }),
  ],
  '不认识这个办理',
);

/** The list that was written, or what is wrong with it: every indicator by its name. */
function readList({ total, text }: { readonly total: string; readonly text: string }, known: ScoreList): FormReading<ScoreList> {
  const draft = readListText(text, readPoints(total) ?? 0, known);
  if ('line' in draft)
    return { errors: { text: `第 ${draft.line} 行应有 ${LIST_COLUMNS.length} 列（${LIST_COLUMNS.join('｜')}）：${draft.found}` } };
  const checked = checkList(draft);
  return 'list' in checked ? { value: checked.list } : { errors: { text: checked.problems.map(listProblemText).join('；') } };
}

/** Writes a new version of the indicators, or takes the last one. */
export const indicatorsChangePage = (web: EvaluationWeb): Page =>
  formPage({
    path: '/evaluations/{id}/indicators',
    authorisation: { general: 'evaluate' },
    audit: 'writes through makeScoreList, takeScoreList',
    params: idParams,
    read: (values) => readForm(given, values),
    async handle({ params, values, read, caller }) {
      const found = await scoresOf(web, caller, params.id);
      const refuse = (errors: Readonly<Record<string, string>>): ShownPage => show(found, caller, { form: 'list', values, errors });
      if ('errors' in read) return refuse(read.errors);
      const to = { to: indicatorsPath(params.id) };
      if (read.value.action === 'take') {
        obstacleOf(await takeScoreList(web.database, caller, params.id));
        return to;
      }
      const list = readList(read.value, found.list ?? { total: 0, indicators: [] });
      if ('errors' in list) return refuse(list.errors);
      obstacleOf(await makeScoreList(web.database, caller, { evaluationId: params.id, list: list.value }));
      return to;
    },
  });
