import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { ActionForms, type ActionFormSpec } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { dateText, dayText, instantText } from '../../../core/words/days';
import { figuresOfUnit } from '../../figures/words/figure-paths';
import type { ProgressRow, ProgressTable } from '../../figures/rules/table/progress-table';
import { percentText } from '../../figures/words/figure-words';
import type { Bulletin } from '../use-cases/bulletin-repository';
import type { BulletinWithFigures } from '../use-cases/look-at-bulletin';
import { bulletinFormWords, bulletinStateWords, draftedByText } from '../words/bulletin-words';
import { BULLETINS, bulletinPath } from './bulletin-web';

export interface BulletinViewProps extends BulletinWithFigures {
  readonly forms: readonly ActionFormSpec[];
  readonly problem?:
    { readonly title: string; readonly errors: readonly { readonly message: string; readonly href?: string }[] } | undefined;
}

/** What is to be done with it now, and by whom. */
function callOf({ state, opinion }: Bulletin): string {
  if (state === 'draft') return opinion === null ? '请核对文稿，改好以后送审' : `已退回：${opinion}。改好以后再送审`;
  if (state === 'submitted') return '等待审批：由办公室主任或者审批人决定，起草和修改的人不能审批';
  if (state === 'approved') return '已批准，请编号印发';
  return bulletinStateWords[state];
}

const Sources = ({ campaignId, rows }: { readonly campaignId: string; readonly rows: readonly ProgressRow[] }): VNode => (
  <ul class="plain">
    {rows.map(({ unitId, name, rounded, rank }) => (
      <li>
        {rank === undefined ? '' : `${rank}. `}
        <a href={figuresOfUnit(campaignId, unitId)}>{name}</a> {rounded === undefined ? '未报' : percentText(rounded)}
      </li>
    ))}
  </ul>
);

const allOf = ({ ranked, unranked, missing }: ProgressTable): readonly ProgressRow[] => [...ranked, ...unranked, ...missing];

/** 通报: its state, its text as it will be printed, what can be done with it, and where its figures come from. */
export function BulletinView({ bulletin, snapshot, tables, forms, problem }: BulletinViewProps): VNode {
  const { id, campaignId, campaignTitle, form, state, title, addressees, text, draftText, number, issuedOn } = bulletin;
  return (
    <>
      <p class="crumbs no-print">
        <a href={BULLETINS}>通报</a>
      </p>
      <h1>{title}</h1>
      {problem && <ErrorSummary {...problem} />}
      <ActionCard title={callOf(bulletin)}>
        <a class="button second" href={`${bulletinPath(id)}/file`}>
          下载 {state === 'issued' ? '正式稿' : '预览稿'}（docx）
        </a>
        <a class="button second" href={`${bulletinPath(id)}/tables`}>
          附表（xlsx）
        </a>
      </ActionCard>
      <ActionForms forms={forms} />
      <Facts>
        <Fact term="状态">{bulletinStateWords[state]}</Fact>
        <Fact term="形式">{bulletinFormWords[form]}</Fact>
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
        <h2>文稿</h2>
        <div class="paper">
          <p>{addressees}：</p>
          {paragraphsOf(text).map(({ is, text: line }) => (is === 'text' ? <p>{line}</p> : <h3>{line}</h3>))}
        </div>
        {text !== draftText && (
          <details class="fold">
            <summary>按数据起草的原稿</summary>
            <div class="paper">{draftText}</div>
          </details>
        )}
      </section>
      <section>
        <h2>数据来源</h2>
        <p class="hint">附表由冻结的数据生成；点开单位，看每个数是谁在什么时候填报的。</p>
        <Sources campaignId={campaignId} rows={allOf(tables.townships.table)} />
      </section>
    </>
  );
}
