import type { VNode } from 'preact';
import { SecrecyNotice } from '../../../../api/ui/components/notice';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import type { DraftRow } from '../../use-cases/draft/draft-repository';

const COLUMNS: readonly Column<DraftRow>[] = [
  {
    head: '通知',
    cell: ({ id, title, fileName }) => (
      <a class="strong" href={`/intake/${id}`}>
        {title ?? fileName ?? '（没有读到标题）'}
      </a>
    ),
  },
  { head: '文件', cell: ({ fileName }) => fileName ?? '粘贴的文字' },
  { head: '立项人', className: 'nowrap', cell: ({ createdBy }) => createdBy },
  { head: '最近改动', className: 'nowrap', cell: ({ changedAtMs }) => instantText(changedAtMs) },
];

export interface IntakeListProps {
  readonly rows: readonly DraftRow[];
  readonly mostMegabytes: number;
  /** Why nothing was taken in, and the text that was pasted. */
  readonly refused?: { readonly error: string; readonly text: string } | undefined;
}

/** 立项: hand in a notice, and the drafts that are not issued yet. */
export const IntakeList = ({ rows, mostMegabytes, refused }: IntakeListProps): VNode => (
  <>
    {refused && <ErrorSummary title="没有读成" errors={[{ message: refused.error, href: '#notice-file' }]} />}
    <h1>立项</h1>
    <p>上传一份通知，或者把文字粘贴进来。系统读出任务、单位、时限和目标，您核对以后再交办；交办以前不会发出任何信。</p>
    <SecrecyNotice />
    <form method="post" action="/intake" encType="multipart/form-data" class="panel">
      <label for="notice-file">通知文件</label>
      <p class="hint" id="notice-file-hint">{`.docx、.doc、.pdf、.txt、.html，最大 ${mostMegabytes} MB。扫描的 PDF 要先做文字识别。`}</p>
      {refused && (
        <p class="wrong" id="notice-file-wrong">
          {refused.error}
        </p>
      )}
      <input
        type="file"
        id="notice-file"
        name="file"
        accept=".docx,.doc,.pdf,.txt,.html,.htm"
        aria-describedby={refused ? 'notice-file-hint notice-file-wrong' : 'notice-file-hint'}
        aria-invalid={refused ? 'true' : undefined}
      />
      <Field id="notice-text" field={{ type: 'area', name: 'text', label: '或者粘贴文字', rows: 6, value: refused?.text }} />
      <button type="submit">读这份通知</button>
    </form>
    <section>
      <h2>没有交办的草稿</h2>
      {rows.length === 0 ? <p class="hint">还没有草稿。上传或粘贴一份通知，就会列在这里。</p> : <Table columns={COLUMNS} rows={rows} />}
    </section>
  </>
);
