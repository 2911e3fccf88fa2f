import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Fold, FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Numbers } from '../../../../api/ui/components/numbers';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { dateText, instantText } from '../../../../core/words/days';
import type { FileKind } from '../../rules/imported/figure-file';
import { notesOf } from '../../rules/imported/notes-of';
import type { FigureSeries } from '../../use-cases/figure-repository';
import type { WaitingUpload } from '../../use-cases/imports/import-figures';
import type { ImportPlan, ImportProblem, PlannedRow } from '../../use-cases/imports/import-plan';
import { columnText, importProblemText, noteText, numberText, totalText } from '../../words/import-words';
import { progressPath } from '../../words/figure-paths';
import { importPath } from '../figures-web';

/** Rows of a list that one page holds. */
const SHOWN = 8;
const MOST = 150;

const Problems = ({ problems, kind }: { readonly problems: readonly ImportProblem[]; readonly kind: FileKind }): VNode => (
  <>
    <ErrorSummary title={`有 ${problems.length} 处要改，什么都没有写入`} />
    <FoldedRest items={problems.slice(0, MOST)} shown={30} label={(count) => `其余 ${count} 处`}>
      {(items) => (
        <ul>
          {items.map((problem) => (
            <li>{importProblemText(problem, kind)}</li>
          ))}
        </ul>
      )}
    </FoldedRest>
  </>
);

const valueText = (column: string, value: number | undefined): string => (value === undefined ? '—' : numberText(column, value));

/** The numbers of a row, of a correction what each was and becomes; its day where it is not the one that the page tells. */
function columnsOf(rows: readonly PlannedRow[], toldDay: CivilDay | undefined): readonly Column<PlannedRow>[] {
  const names = [...new Set(rows.flatMap(({ numbers }) => Object.keys(numbers)))];
  return [
    { head: '行', cell: ({ line }) => line },
    { head: '单位', cell: ({ unitName }) => unitName },
    ...(rows.some(({ throughDay }) => throughDay !== toldDay)
      ? [
          {
            head: '截至',
            className: 'nowrap',
            cell: ({ throughDay }: PlannedRow) => (throughDay === undefined ? '' : dateText(throughDay)),
          },
        ]
      : []),
    ...names.map((name) => ({
      head: columnText(name),
      cell: ({ numbers, before }: PlannedRow) => {
        const value = valueText(name, numbers[name]);
        const old = before && valueText(name, before[name]);
        return old === undefined || old === value ? value : <strong>{`${old} → ${value}`}</strong>;
      },
    })),
  ];
}

const Rows = ({
  title,
  rows,
  isOpen,
  toldDay,
}: {
  readonly title: string;
  readonly rows: readonly PlannedRow[];
  readonly isOpen: boolean;
  readonly toldDay: CivilDay | undefined;
}): VNode | null =>
  rows.length === 0 ? null : (
    <Fold kind="group" isOpen={isOpen} summary={`${title} ${rows.length}`}>
      <FoldedRest items={rows.slice(0, MOST)} shown={SHOWN} label={(count) => `其余 ${count} 项`}>
        {(items) => <Table columns={columnsOf(rows, toldDay)} rows={items} />}
      </FoldedRest>
      {rows.length > MOST && <p class="hint">{`共 ${rows.length} 项，这里列出前 ${MOST} 项。`}</p>}
    </Fold>
  );

interface PreviewProps {
  readonly kind: FileKind;
  readonly series: FigureSeries;
  readonly waiting: WaitingUpload;
  readonly reasonError: string | undefined;
}

function Confirm({ kind, series, waiting, reasonError, plan }: PreviewProps & { readonly plan: ImportPlan }): VNode {
  const corrects = kind === 'figures' && plan.changed.length > 0;
  return (
    <ActionCard title="请核对下面要写入的数，无误就确认" hint="确认以前什么都没有写入；确认以后一次全部写入，原来的数保留可查。">
      <form method="post" action={`${importPath(kind, series.campaignId)}/confirm`}>
        <input type="hidden" name="upload" value={waiting.upload.id} />
        {corrects && (
          <Field
            id="reason"
            field={{
              name: 'reason',
              label: `更正理由（有 ${plan.changed.length} 个已经报过的数要改）`,
              type: 'text',
              isRequired: true,
              maxLength: 200,
              error: reasonError,
            }}
          />
        )}
        <button type="submit">确认导入</button>
      </form>
    </ActionCard>
  );
}

/** 导入预览: what is wrong, or what the file would write now. */
export function PreviewView(props: PreviewProps): VNode {
  const { kind, series, waiting } = props;
  const { upload, preview } = waiting;
  const notes = notesOf(upload.content, upload.throughDay);
  const plan = preview.kind === 'planned' ? preview.plan : undefined;
  const isNothing = plan !== undefined && plan.added.length + plan.changed.length === 0;
  return (
    <>
      {preview.kind === 'refused' && <Problems problems={preview.problems} kind={kind} />}
      {isNothing && (
        <Notice tone="good" title="与已经登记的相同，没有要写入的">
          <a href={progressPath(series.campaignId)}>看进度</a>
        </Notice>
      )}
      {plan && !isNothing && <Confirm {...props} plan={plan} />}
      <p>
        {upload.file.name}
        {upload.throughDay !== undefined && `，截至 ${dateText(upload.throughDay)} 24:00`}
        {upload.source !== undefined && `，来源：${upload.source}`}
      </p>
      {plan && (
        <>
          <Numbers
            items={[
              { count: plan.added.length, label: '新增' },
              { count: plan.changed.length, label: kind === 'figures' ? '更正' : '改动' },
              { count: plan.unchanged, label: '与已登记的相同' },
            ]}
          />
          <ul>
            {plan.takenBefore && (
              <li>{`这份文件 ${instantText(plan.takenBefore.recordedAtMs)} 由${plan.takenBefore.by ?? '系统'}导入过`}</li>
            )}
            {plan.totals.map((total) => (
              <li>{total.written === total.sum ? totalText(total) : <strong>{totalText(total)}</strong>}</li>
            ))}
            {notes.map((note) => (
              <li>{noteText(note)}</li>
            ))}
          </ul>
          <Rows title={kind === 'figures' ? '更正' : '改动'} rows={plan.changed} toldDay={upload.throughDay} isOpen />
          <Rows title="新增" rows={plan.added} toldDay={upload.throughDay} isOpen={plan.changed.length === 0} />
        </>
      )}
    </>
  );
}
