import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { DocumentPreview } from '../../../api/ui/documents/document-preview';
import { Notice } from '../../../api/ui/components/notice';
import { Chart } from '../../../api/ui/tables/chart';
import { Table } from '../../../api/ui/tables/table';
import type { OfficialDocument } from '../../../core/documents/official-document';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { ActionForms, type ActionFormSpec } from '../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../api/ui/forms/error-summary';
import { dateText, dayText, instantText } from '../../../core/words/days';
import { courseColumns, latestFirst } from '../../figures/words/course-columns';
import type { Bulletin } from '../use-cases/bulletin-repository';
import type { BulletinWithFigures } from '../use-cases/look-at-bulletin';
import { bulletinFormWords, bulletinStateWords, draftedByText } from '../words/bulletin-words';
import { annexPath, BULLETINS, bulletinPath } from './bulletin-web';

export interface BulletinViewProps extends BulletinWithFigures {
  readonly forms: readonly ActionFormSpec[];
  readonly document: OfficialDocument;
  /** Plan against fact, drawn; absent in figures that were frozen without their course. */
  readonly chart?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** What is to be done with it now, and by whom. */
function callOf({ state, opinion }: Bulletin, approvers: readonly string[]): string {
  if (state === 'draft') return opinion === null ? '请核对文稿，改好以后送审' : `已退回：${opinion}。改好以后再送审`;
  if (state === 'submitted')
    return approvers.length > 0
      ? `等待审批：今天可以审批的是 ${approvers.join('、')}`
      : '等待审批，但今天没有人可以审批（审批人和主任不在任，或者参与了起草）：请在“单位与人员”登记代理审批人和起止日期';
  if (state === 'approved') return '已批准，请编号印发';
  return bulletinStateWords[state];
}

/** 通报: its state, its text as it will be printed, what can be done with it, and where its figures come from. */
export function BulletinView(props: BulletinViewProps): VNode {
  const { bulletin, snapshot, tables, forms, problem, document, chart, corrects, corrections, approvers } = props;
  const { id, campaignId, campaignTitle, form, state, title, text, draftText, number, issuedOn } = bulletin;
  return (
    <>
      <p class="crumbs no-print">
        <a href={BULLETINS}>通报</a>
      </p>
      <h1>{title}</h1>
      {problem && <ErrorSummary {...problem} />}
      <ActionCard title={callOf(bulletin, approvers)}>
        <a class="button second" href={`${bulletinPath(id)}/file`}>
          下载 {state === 'issued' ? '正式稿' : '预览稿'}（docx）
        </a>
        <a class="button second" href={`${bulletinPath(id)}/file?form=pdf`}>
          pdf
        </a>
        <a class="button second" href={`${bulletinPath(id)}/tables`}>
          附表（xlsx）
        </a>
      </ActionCard>
      {corrections.map((one) => (
        <Notice>
          这份通报的数据已更正，见 <a href={bulletinPath(one.id)}>{one.number ?? one.title}</a>。
        </Notice>
      ))}
      <ActionForms forms={forms} />
      <Facts>
        <Fact term="状态">{bulletinStateWords[state]}</Fact>
        <Fact term="形式">{bulletinFormWords[form]}</Fact>
        {corrects && (
          <Fact term="更正">
            <a href={bulletinPath(corrects.id)}>{`${corrects.number ?? ''}《${corrects.title}》`}</a>
          </Fact>
        )}
        <Fact term="通知">
          <a href={`/campaigns/${campaignId}`}>{campaignTitle}</a>
        </Fact>
        <Fact term="数据截至">{`${dayText(tables.day)} 24:00，${instantText(snapshot.takenAtMs)} 冻结`}</Fact>
        <Fact term="数据校验码">
          <span class="small">{snapshot.hash}</span>
        </Fact>
        <Fact term="起草">{`${draftedByText(bulletin.draftedBy)}，${instantText(bulletin.draftedAt)}`}</Fact>
        {bulletin.approvedAt !== null && <Fact term="批准">{`${bulletin.approvedBy ?? ''}，${instantText(bulletin.approvedAt)}`}</Fact>}
        {number !== null && issuedOn !== null && <Fact term="印发">{`${number}，${dateText(issuedOn)}，${bulletin.issuedBy ?? ''}`}</Fact>}
      </Facts>
      <section>
        <h2>{state === 'issued' ? '文稿' : '文稿预览'}</h2>
        <DocumentPreview document={document} />
        {text !== draftText && (
          <details class="fold">
            <summary>按数据起草的原稿</summary>
            <div class="paper">{draftText}</div>
          </details>
        )}
      </section>
      <section>
        <h2>附表和数据来源</h2>
        <p class="hint">附表由冻结的数据生成，以后的更正不改它；点开单位，看每个数是谁在什么时候填报的。</p>
        <p>
          <a class="button second" href={annexPath(id)}>
            看附表
          </a>
        </p>
        {chart !== undefined && tables.course && (
          <Chart svg={chart} caption="计划与实际">
            <Table columns={courseColumns({ startDay: tables.startDay, points: tables.goals })} rows={latestFirst(tables.course)} />
          </Chart>
        )}
      </section>
    </>
  );
}
