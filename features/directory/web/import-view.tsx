import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { Numbers } from '../../../api/ui/components/numbers';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';
import type { DirectoryProblem } from '../rules/directory-rows';
import { isEmptyPlan } from '../rules/plan-import';
import type { ImportPreview } from '../use-cases/preview-import';
import { directoryProblemText } from '../words/directory-problem-text';
import { ImportPlanView } from './import-plan-view';

const ACCEPT = '.xlsx,.xls,.csv,.txt';

const Upload = ({ error, isAgain }: { readonly error?: string | undefined; readonly isAgain?: boolean }): VNode => (
  <form method="post" action="/directory/import" enctype="multipart/form-data">
    <Field
      id="import-file"
      field={{
        name: 'file',
        label: isAgain ? '改好以后重新选择文件' : '名录文件',
        type: 'file',
        accept: ACCEPT,
        isMultiple: true,
        isRequired: true,
        hint: '一份 Excel 工作簿（单位名录、人员名录、挂钩帮扶、包村包组四张表），或者每张表一份 CSV；只有其中一张也可以',
        error,
      }}
    />
    <button type="submit">上传，先看会改动什么</button>
  </form>
);

/** 导入名录: the first step. */
export const ImportStart = ({ error }: { readonly error?: string | undefined }): VNode => (
  <>
    <p class="hint">
      <a href="/directory">单位与人员</a>
    </p>
    <h1>导入名录</h1>
    {error !== undefined && <ErrorSummary title="没有上传" errors={[{ message: error, href: '#import-file' }]} />}
    <p class="hint">上传以后先看会新增、改动、结束什么，确认了才写入；有一处不对，全部不写。</p>
    <Upload error={error} />
    <section>
      <h2>没有文件？</h2>
      <p>
        <a class="button second" href="/directory/template">
          下载空表（xlsx）
        </a>{' '}
        <a class="button second" href="/directory/file">
          下载现在的名录（xlsx）
        </a>
      </p>
      <p class="hint">
        在现在的名录上改，改好再上传：单位按代码认，人按邮箱认；名录里没有写到的单位不动，写到的单位里没有再写的任职、写到的村里没有再写的挂钩、包村包组，从今天起结束。
      </p>
    </section>
  </>
);

const Problems = ({ problems }: { readonly problems: readonly DirectoryProblem[] }): VNode => (
  <>
    <ErrorSummary title={`有 ${problems.length} 处要改，没有写入`} />
    <FoldedRest items={problems} shown={30} label={(count) => `其余 ${count} 处`}>
      {(items) => (
        <ul>
          {items.slice(0, 300).map((problem) => (
            <li>{directoryProblemText(problem)}</li>
          ))}
        </ul>
      )}
    </FoldedRest>
    <Upload isAgain />
  </>
);

interface PreviewProps {
  readonly id: string;
  readonly fileNames: string;
  readonly preview: ImportPreview;
}

/** 导入预览: what is wrong, or what would change and the button that takes it. */
export const ImportPreviewView = ({ id, fileNames, preview }: PreviewProps): VNode => (
  <>
    <p class="hint">
      <a href="/directory">单位与人员</a> › <a href="/directory/import">导入名录</a>
    </p>
    <h1>
      导入预览 <span class="sub">{fileNames}</span>
    </h1>
    {preview.kind === 'refused' ? (
      <Problems problems={preview.problems} />
    ) : isEmptyPlan(preview.plan) ? (
      <Notice tone="good" title="与现在的名录相同，没有要写入的">
        <a href="/directory">回到单位与人员</a>
      </Notice>
    ) : (
      <>
        <ActionCard title="请核对下面的改动，无误就确认" hint="确认以前什么都没有写入；确认以后一次全部写入。">
          <ActionForm
            form={{ id: 'confirm', path: `/directory/import/${id}`, title: '确认导入', fields: [], buttons: [{ label: '确认导入' }] }}
          />
        </ActionCard>
        <Numbers
          items={[
            { count: preview.plan.unitsAdded.length, label: '新增单位' },
            { count: preview.plan.unitsChanged.length, label: '改动单位' },
            { count: preview.plan.unitsEnded.length, label: '结束单位' },
            { count: preview.plan.personsAdded.length, label: '新人员和账户' },
            { count: preview.plan.dutiesAdded.length, label: '新增任职' },
            { count: preview.plan.dutiesEnded.length, label: '结束任职' },
          ]}
        />
        <ImportPlanView plan={preview.plan} />
      </>
    )}
  </>
);
