import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { DocumentPreview } from '../../../../api/ui/documents/document-preview';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { ActionForms, type ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { type EnteredForm, problemOf } from '../../../../api/ui/forms/entered-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import type { OfficialDocument } from '../../../../core/documents/official-document';
import { dateText, instantText } from '../../../../core/words/days';
import type { FreeApprovers } from '../../rules/evaluation-refusal';
import type { EvaluationDocument } from '../../use-cases/evaluation-rows';
import type { EvaluationOnPage, SnapshotOnPage } from '../../use-cases/views/look-at-evaluation';
import { approversMissingText } from '../../words/ask-words';
import { evaluationDocumentPath, EVALUATIONS, evaluationPath } from '../../words/evaluation-paths';
import { documentKindWords, documentStateWords, EVALUATION_NAME } from '../../words/evaluation-words';

interface DocumentViewProps {
  readonly document: EvaluationDocument;
  readonly on: EvaluationOnPage;
  readonly forms: readonly ActionFormSpec[];
  readonly printed: OfficialDocument;
  readonly snapshot: SnapshotOnPage | undefined;
  readonly approvers: FreeApprovers | undefined;
  readonly entered?: EnteredForm | undefined;
}

function callOf({ kind, state, number }: EvaluationDocument): string {
  switch (state) {
    case 'draft':
      return kind === 'correction' ? '请核对更正，然后送审' : '请核对文稿，改好以后在考核页送审';
    case 'submitted':
      return '等待审批：要两位审批人各批一次';
    case 'approved':
      return '已批准，请编号印发';
    case 'issued':
      return `${number ?? ''} 已印发`;
    case 'discarded':
      return '已有新的预览，这份文稿不再用';
  }
}

/** A document: its state, to whom it goes, whom it names, its text as it will be printed, and what can be done with it. */
export function DocumentView({ document, on, forms, printed, snapshot, approvers, entered }: DocumentViewProps): VNode {
  const { id, evaluationId, kind, state, title, addressees, named, number, issuedOn, text, draftText } = document;
  const corrected = on.documents.find((one) => one.id === document.correctsId);
  const corrections = on.documents.filter((one) => one.correctsId === id);
  const missing = approvers?.missing ?? 0;
  const file = `${evaluationPath(evaluationId)}/file?document=${id}`;
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluationId)}>{on.evaluation.title}</a>
      </p>
      <h1>{title}</h1>
      {entered && <ErrorSummary {...problemOf('没有保存', entered)} />}
      <ActionCard title={missing === 0 ? callOf(document) : `${callOf(document)}；${approversMissingText(missing)}`}>
        <a class="button second" href={file}>
          下载{state === 'issued' ? '正式稿' : '预览稿'}（docx）
        </a>
        <a class="button second" href={`${file}&form=pdf`}>
          pdf
        </a>
      </ActionCard>
      <ActionForms forms={forms} />
      <Facts>
        <Fact term="种类">{documentKindWords[kind]}</Fact>
        <Fact term="状态">{documentStateWords[state]}</Fact>
        <Fact term="主送">{addressees}</Fact>
        {named.length > 0 && (
          <Fact term="名单" isWhole>
            {named.map(({ name }) => name).join('、')}
          </Fact>
        )}
        {corrected && (
          <Fact term="更正">
            <a href={evaluationDocumentPath(evaluationId, corrected.id)}>{corrected.number ?? corrected.title}</a>
          </Fact>
        )}
        {corrections.map((one) => (
          <Fact term="已有更正">
            <a href={evaluationDocumentPath(evaluationId, one.id)}>{one.number ?? one.title}</a>
          </Fact>
        ))}
        {number !== null && issuedOn !== null && <Fact term="印发">{`${number}，${dateText(issuedOn)}，${document.issuedBy ?? ''}`}</Fact>}
        {snapshot && <Fact term="数据冻结">{instantText(snapshot.takenAtMs)}</Fact>}
        {snapshot && (
          <Fact term="数据校验码" isWhole>
            <span class="small">{snapshot.hash}</span>
          </Fact>
        )}
      </Facts>
      <section>
        <h2>{state === 'issued' ? '文稿' : '文稿预览'}</h2>
        <DocumentPreview document={printed} />
        {text !== draftText && (
          <details class="fold">
            <summary>系统起草的原稿</summary>
            <div class="paper">{draftText}</div>
          </details>
        )}
      </section>
    </>
  );
}
