import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fold, FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { Numbers } from '../../../api/ui/components/numbers';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';
import { type Column, Table } from '../../../api/ui/tables/table';
import { dateText } from '../../../core/words/days';
import { dutyWords, unitKindWords } from '../../../core/words/duties';
import type { DirectoryProblem } from '../rules/directory-rows';
import { type ImportPlan, isEmptyPlan } from '../rules/plan-import';
import type { ImportPreview } from '../use-cases/preview-import';
import { columnWords } from '../words/column-words';
import { directoryProblemText } from '../words/directory-problem-text';
import { periodText } from '../words/directory-words';
import { personText } from '../words/import-plan-text';

const ACCEPT = '.xlsx,.csv,.txt';
const dayOr = (day: number | undefined, otherwise: string): string => (day === undefined ? otherwise : dateText(day));

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
        hint: '一份 xlsx（单位名录、人员名录、挂钩帮扶三张表），或者每张表一份 CSV；只有其中一张也可以',
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
        在现在的名录上改，改好再上传：单位按代码认，人按邮箱认；名录里没有写到的单位不动，写到的单位里没有再写的任职、写到的村里没有再写的挂钩，从今天起结束。
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

interface PartProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** One kind of change: its first rows, and the rest folded; nothing where there is none. */
const Part = <Row,>({ title, rows, columns }: PartProps<Row>): VNode | null =>
  rows.length === 0 ? null : (
    <Fold kind="group" isOpen={rows.length <= 12} summary={`${title} ${rows.length}`}>
      <FoldedRest items={rows} shown={40} label={(count) => `其余 ${count} 项`}>
        {(items) => <Table columns={columns} rows={items.slice(0, 200)} />}
      </FoldedRest>
    </Fold>
  );

const { units: heads, contacts, pairs } = columnWords;

const Plan = ({ plan }: { readonly plan: ImportPlan }): VNode => (
  <>
    <Part
      title="新增单位"
      rows={plan.unitsAdded}
      columns={[
        { head: heads.code, cell: ({ code }) => code },
        { head: heads.name, cell: ({ name }) => name },
        { head: heads.kind, cell: ({ kind }) => unitKindWords[kind] },
        { head: heads.parent, cell: ({ parent }) => parent },
      ]}
    />
    <Part
      title="改动单位"
      rows={plan.unitsChanged}
      columns={[
        { head: heads.code, cell: ({ row }) => row.code },
        { head: '原来', cell: ({ before }) => before.name },
        { head: '以后', cell: ({ row }) => row.name },
        { head: '改动', cell: ({ columns }) => columns.map((column) => (heads as Readonly<Record<string, string>>)[column]).join('、') },
      ]}
    />
    <Part
      title="结束单位"
      rows={plan.unitsEnded}
      columns={[
        { head: heads.code, cell: ({ code }) => code },
        { head: heads.name, cell: ({ name }) => name },
        { head: '最后一天', cell: ({ toDay }) => dayOr(toDay, '') },
      ]}
    />
    <Part
      title="新增任职"
      rows={plan.dutiesAdded}
      columns={[
        { head: heads.code, cell: ({ unit }) => unit },
        { head: contacts.name, cell: ({ name }) => name },
        { head: contacts.duty, cell: ({ duty }) => dutyWords[duty] },
        { head: contacts.email, cell: ({ email }) => email },
        { head: contacts.from, cell: ({ fromDay }) => dayOr(fromDay, '') },
        { head: contacts.to, cell: ({ toDay }) => dayOr(toDay, '') },
      ]}
    />
    <Part
      title="改动任职的最后一天"
      rows={plan.dutiesChanged}
      columns={[
        { head: contacts.name, cell: ({ row }) => row.name },
        { head: contacts.duty, cell: ({ row }) => dutyWords[row.duty] },
        { head: '原来', cell: ({ before }) => dayOr(before.toDay, '长期') },
        { head: '以后', cell: ({ row }) => dayOr(row.toDay, '长期') },
      ]}
    />
    <Part
      title="结束任职"
      rows={plan.dutiesEnded}
      columns={[
        { head: contacts.name, cell: ({ personName }) => personName },
        { head: contacts.duty, cell: ({ duty }) => dutyWords[duty] },
        { head: contacts.email, cell: ({ email }) => email },
      ]}
    />
    <Part
      title="新增挂钩帮扶"
      rows={plan.pairsAdded}
      columns={[
        { head: pairs.village, cell: ({ village }) => village },
        { head: pairs.unit, cell: ({ unit }) => unit },
        { head: '起止', cell: ({ fromDay, toDay }) => periodText(fromDay, toDay) },
      ]}
    />
    <Part
      title="改动挂钩帮扶的最后一天"
      rows={plan.pairsChanged}
      columns={[
        { head: pairs.village, cell: ({ row }) => row.village },
        { head: pairs.unit, cell: ({ row }) => row.unit },
        { head: '原来', cell: ({ before }) => periodText(before.fromDay, before.toDay) },
        { head: '以后', cell: ({ row }) => periodText(row.fromDay, row.toDay) },
      ]}
    />
    <Part
      title="结束挂钩帮扶"
      rows={plan.pairsEnded}
      columns={[
        { head: '村', cell: ({ villageName }) => villageName },
        { head: '帮扶单位', cell: ({ unitName }) => unitName },
      ]}
    />
    <Part
      title="改动的人员"
      rows={plan.personsChanged}
      columns={[
        { head: contacts.email, cell: ({ row }) => row.email },
        { head: '原来', cell: ({ before }) => personText(before) },
        { head: '以后', cell: ({ before, row }) => personText({ ...before, ...row }) },
      ]}
    />
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
        <Plan plan={preview.plan} />
      </>
    )}
  </>
);
