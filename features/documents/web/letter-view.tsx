import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { ActionForms, type ActionFormSpec } from '../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../api/ui/forms/error-summary';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { dateText, instantText } from '../../../core/words/days';
import { taskName } from '../../../core/words/kinds';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { reminderLetterStateWords } from '../words/reminder-letter-words';
import { documentsPath, letterPath } from './documents-web';

interface LetterViewProps {
  readonly letter: ReminderLetter;
  readonly forms: readonly ActionFormSpec[];
  readonly problem?: Problem | undefined;
}

function callOf({ state, number, addressee }: ReminderLetter): string {
  if (state === 'draft') return '请核对文稿；改好以后由办公室主任或者审批人编号印发';
  return state === 'issued' ? `${number ?? ''} 已印发，主送${addressee}` : reminderLetterStateWords[state];
}

/** 催办函: its state, its text as it will be printed, and what can be done with it. */
export function LetterView({ letter, forms, problem }: LetterViewProps): VNode {
  const { id, taskId, ordinal, taskTitle, unitName, state, title, addressee, text, draftText, number, issuedOn, sha256 } = letter;
  return (
    <>
      <p class="crumbs no-print">
        <a href={`/tasks/${taskId}`}>{taskName(ordinal, taskTitle)}</a> › <a href={documentsPath(taskId)}>公文</a>
      </p>
      <h1>{title}</h1>
      {problem && <ErrorSummary {...problem} />}
      <ActionCard title={callOf(letter)}>
        <a class="button second" href={`${letterPath(id)}/file`}>
          下载{state === 'issued' ? '正式稿' : '预览稿'}（docx）
        </a>
        <a class="button second" href={`${letterPath(id)}/file?form=pdf`}>
          pdf
        </a>
      </ActionCard>
      <ActionForms forms={forms} />
      <section>
        <h2>文稿</h2>
        <div class="paper">
          <p>{addressee}：</p>
          {paragraphsOf(text).map((paragraph) => (
            <p>{paragraph.text}</p>
          ))}
        </div>
        {text !== draftText && (
          <details class="fold">
            <summary>系统起草的原稿</summary>
            <div class="paper">{draftText}</div>
          </details>
        )}
      </section>
      <Facts>
        <Fact term="状态">{reminderLetterStateWords[state]}</Fact>
        <Fact term="单位">{unitName}</Fact>
        <Fact term="起草">{`${letter.draftedBy ?? ''}，${instantText(letter.draftedAt)}`}</Fact>
        {number !== null && issuedOn !== null && <Fact term="印发">{`${number}，${dateText(issuedOn)}，${letter.issuedBy ?? ''}`}</Fact>}
        {sha256 !== null && (
          <Fact term="文件校验码" isWhole>
            <span class="small">{sha256}</span>
          </Fact>
        )}
      </Facts>
    </>
  );
}
