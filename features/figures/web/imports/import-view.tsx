import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { FileKind } from '../../rules/imported/figure-file';
import type { SeriesToImport } from '../../use-cases/imports/import-figures';
import { importFormWords } from '../../words/import-words';
import { progressPath } from '../../words/figure-paths';
import { importPath, PROGRESS, templatePath } from '../figures-web';
import { PreviewView } from './preview-view';

/** What was entered with a file that was not taken, and why. */
export interface UploadErrors {
  readonly ok: false;
  readonly entered: { readonly day?: string | undefined; readonly source?: string | undefined };
  readonly errors: Readonly<Partial<Record<'file' | 'day' | 'source' | 'reason', string>>>;
}

export interface ImportViewProps {
  readonly kind: FileKind;
  readonly found: SeriesToImport;
  readonly refused?: UploadErrors | undefined;
}

const UploadForm = ({ kind, found: { series, today, waiting }, refused }: ImportViewProps): VNode => (
  <form method="post" action={importPath(kind, series.campaignId)} enctype="multipart/form-data">
    <Field
      id="file"
      field={{
        name: 'file',
        label: waiting ? '换一份文件' : '文件',
        type: 'file',
        accept: '.xlsx,.xls,.csv,.txt',
        isRequired: true,
        hint: importFormWords[kind].fileHint,
        error: refused?.errors.file,
      }}
    />
    {kind === 'figures' ? (
      <Field
        id="day"
        field={{
          name: 'day',
          label: '截至',
          hint: '表里有“截至日期”一列的，可以不填',
          type: 'day',
          value: refused?.entered.day,
          latest: formatDay(today),
          error: refused?.errors.day,
        }}
      />
    ) : (
      <Field
        id="source"
        field={{
          name: 'source',
          label: '来源',
          hint: '例如：通知附件1；县税务局 5 月 8 日来函',
          type: 'text',
          isRequired: true,
          maxLength: 100,
          value: refused?.entered.source,
          error: refused?.errors.source,
        }}
      />
    )}
    <button type="submit" class={waiting ? 'second' : undefined}>
      上传，先看会写入什么
    </button>
  </form>
);

/** 从文件导入: the file, then what it would write, and the button that takes it. */
export function ImportView(props: ImportViewProps): VNode {
  const { kind, found, refused } = props;
  const { series, waiting } = found;
  const { title, call } = importFormWords[kind];
  const errors = Object.entries(refused?.errors ?? {}).map(([name, message]) => ({ message, href: `#${name}` }));
  return (
    <>
      <p class="crumbs no-print">
        <a href={PROGRESS}>进度</a> › <a href={progressPath(series.campaignId)}>{series.metric}</a>
      </p>
      <h1>
        {title} <span class="sub">{series.campaignTitle}</span>
      </h1>
      {errors.length > 0 && <ErrorSummary title="没有写入" errors={errors} />}
      {waiting ? <PreviewView {...{ kind, series, waiting }} reasonError={refused?.errors.reason} /> : <ActionCard title={call} />}
      <section>
        <h2>{waiting ? '重新上传' : '上传'}</h2>
        <UploadForm {...props} />
      </section>
      {!waiting && (
        <section>
          <h2>没有现成的表？</h2>
          <p>
            <a class="button second" href={templatePath(kind, series.campaignId)}>
              下载空表（xlsx，单位已填好）
            </a>
          </p>
        </section>
      )}
    </>
  );
}
