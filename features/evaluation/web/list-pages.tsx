import type { VNode } from 'preact';
import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { formPage } from '../../../api/http/input/form-page';
import { readForm } from '../../../api/http/input/read-form';
import { type Page, page } from '../../../api/http/page';
import { id } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { ActionCard } from '../../../api/ui/components/action-card';
import { EmptyState } from '../../../api/ui/components/empty-state';
import { Tag } from '../../../api/ui/components/tag';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { type EnteredForm, fieldsOf, problemOf } from '../../../api/ui/forms/entered-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { type Column, Table } from '../../../api/ui/tables/table';
import { may } from '../../../core/access/may';
import { dayText } from '../../../core/words/days';
import type { CampaignRow } from '../../campaign/use-cases/campaign-queries';
import { startEvaluation } from '../use-cases/actions/start';
import { type EvaluationInList, lookAtEvaluations } from '../use-cases/views/look-at-evaluations';
import { EVALUATIONS, evaluationPath } from '../words/evaluation-paths';
import { EVALUATION_NAME, stageWords } from '../words/evaluation-words';
import { type EvaluationWeb, obstacleOf } from './evaluation-web';

const COLUMNS: readonly Column<EvaluationInList>[] = [
  {
    head: EVALUATION_NAME,
    cell: ({ evaluation: { id: of, title, year } }) => <a href={evaluationPath(of)}>{`${title}（${year}年度）`}</a>,
  },
  { head: '通知', cell: ({ evaluation }) => evaluation.campaignTitle },
  { head: '数据截至', className: 'nowrap', cell: ({ evaluation }) => dayText(evaluation.cutOffDay) },
];
/** For those who work on it: a unit sees its own part alone. */
const STAGE: Column<EvaluationInList> = { head: '阶段', cell: ({ stage }) => <Tag>{stageWords[stage]}</Tag> };

interface ListProps {
  readonly isWorking: boolean;
  readonly evaluations: readonly EvaluationInList[];
  readonly campaigns: readonly CampaignRow[];
  readonly entered?: EnteredForm | undefined;
}

/** Starts the evaluation of a notice by hand, as an empty page offers it too. */
const StartForm = ({ campaigns, entered }: Pick<ListProps, 'campaigns' | 'entered'>): VNode | null => {
  if (campaigns.length === 0) return null;
  const field = fieldsOf('start', entered);
  return (
    <div class="forms no-print">
      <ActionForm
        form={{
          id: 'start',
          path: EVALUATIONS,
          title: '启动考核…',
          hint: '通知写明年底考核的到时自动启动；没有写明的、已经办结的，可以在这里启动。',
          isOpen: entered !== undefined,
          fields: [
            {
              ...field('campaign'),
              label: '通知',
              type: 'choice',
              isRequired: true,
              options: [{ value: '', label: '请选择' }, ...campaigns.map(({ id: value, title: label }) => ({ value, label }))],
            },
            { ...field('year'), label: '年度', type: 'text', isRequired: true, maxLength: 4 },
          ],
          buttons: [{ label: '启动' }],
        }}
      />
    </div>
  );
};

const ListView = ({ isWorking, evaluations, campaigns, entered }: ListProps): VNode => {
  const open = evaluations.filter(({ stage }) => stage !== 'archived');
  return (
    <>
      <h1>{EVALUATION_NAME}</h1>
      {entered && <ErrorSummary {...problemOf('没有启动', entered)} />}
      {evaluations.length === 0 ? (
        <EmptyState
          title="还没有考核"
          steps={[
            {
              text: '通知写明年底考核的，12月31日 24:00 截止数据以后自动启动：评分、提名、预览、陈述、审批、印发。',
              link: { label: '看通知', href: '/campaigns' },
            },
          ]}
        />
      ) : (
        <>
          <ActionCard
            title={open.length === 0 ? '考核都已归档' : `${open.length} 次考核正在进行，点开看${isWorking ? '轮到谁办' : '要本单位办什么'}`}
          />
          <Table columns={isWorking ? [...COLUMNS, STAGE] : COLUMNS} rows={evaluations} />
        </>
      )}
      <StartForm campaigns={campaigns} entered={entered} />
    </>
  );
};

async function show(web: EvaluationWeb, caller: Caller, entered?: EnteredForm): Promise<ShownPage> {
  const evaluations = await lookAtEvaluations(web.database, caller.actor);
  const campaigns = may('openEvaluation', caller.access) ? await web.campaigns.list(caller.actor) : [];
  const body = <ListView {...{ isWorking: may('readEvaluation', caller.access), evaluations, campaigns, entered }} />;
  return { title: EVALUATION_NAME, section: EVALUATIONS, body, ...(entered && { status: 422 }) };
}

/** 考核: those in which the reader has a part. */
export const evaluationsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: EVALUATIONS,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: EVALUATION_NAME, place: 28, needs: 'readUnit' },
    handle: ({ caller }) => show(web, caller),
  });

const started = z.object({
  campaign: id,
  year: z.string('请填写年度').regex(/^(?:19|2\d)\d\d$/, '年度应为四位数字，形如 2026').transform(Number), // prettier-ignore
});

/** Starts an evaluation by hand. */
export const startPage = (web: EvaluationWeb): Page =>
  formPage({
    path: EVALUATIONS,
    authorisation: { general: 'openEvaluation' },
    audit: 'writes through startEvaluation',
    read: (values) => readForm(started, values),
    async handle({ values, read, caller }) {
      if ('errors' in read) return show(web, caller, { form: 'start', values, errors: read.errors });
      const { campaign: campaignId, year } = read.value;
      const outcome = await startEvaluation(web.database, caller, { campaignId, year });
      const errors = obstacleOf(outcome);
      if (errors) return show(web, caller, { form: 'start', values, errors });
      return { to: outcome.kind === 'done' && outcome.id !== undefined ? evaluationPath(outcome.id) : EVALUATIONS };
    },
  });
