import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Count } from '../../../../api/ui/components/tag';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { formatDay } from '../../../../core/calendar/civil-day';
import { dayText, instantText } from '../../../../core/words/days';
import { yuanText } from '../../../figures/words/figure-words';
import { hasFinalSheets, type RosterChange, rosterChanges, type RosterCount } from '../../rules/roster';
import type { RosterInList } from '../../use-cases/views/cycle-views';
import type { RosterOnPage } from '../../use-cases/views/look-at-roster';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { confirmationText } from '../../words/posting-words';
import { AFTER_ARCHIVE, LATE_ROSTER, ROSTER_NAME, rosterColumns } from '../../words/roster-words';
import { CYCLES, cyclePath, lateEntriesPath, rosterPath } from '../../words/cycle-paths';
import { cycleName } from '../../words/cycle-words';

/** What was typed, by the names of the fields. */
export interface TypedRoster {
  readonly day: string;
  readonly text: string;
  readonly persons: string;
  readonly note: string;
}

/** A roster that was read and is not recorded yet, with what it changes. */
export interface RosterPreview {
  readonly counts: readonly RosterCount[];
  readonly persons: number;
  readonly changes: readonly RosterChange[];
  /** Of the file that it was read from: its totals beside the sums, and what was left out. */
  readonly notes: readonly string[];
}

interface RosterViewProps extends RosterOnPage {
  readonly typed: TypedRoster;
  readonly errors: readonly { readonly message: string; readonly href?: string }[];
  readonly preview?: RosterPreview | undefined;
}

const countText = (count: RosterCount | undefined): string =>
  count === undefined ? '—' : `${count.persons} 人${count.amountFen === undefined ? '' : `，${yuanText(count.amountFen)} 元`}`;

const deliveriesOf = (rosters: readonly RosterInList[]): readonly Column<RosterInList>[] => [
  { head: '次数', cell: ({ version, isOfSheets }) => `第 ${version} 次${isOfSheets ? '（公示表用这一次）' : ''}` },
  { head: '提供日期', className: 'nowrap', cell: ({ deliveredOn }) => dayText(deliveredOn) },
  { head: rosterColumns.persons, cell: ({ persons }) => persons },
  { head: rosterColumns.amountFen, cell: ({ amountFen }) => (amountFen === undefined ? '—' : yuanText(amountFen)) },
  { head: '村数', cell: ({ counts }) => (counts.length === 0 ? '只有合计' : counts.length) },
  { head: '登记', cell: ({ by, recordedAtMs }) => `${by ?? '系统'}，${instantText(recordedAtMs)}` },
  ...(rosters.some(({ note }) => note !== undefined) ? [{ head: '说明', cell: ({ note }: RosterInList) => note ?? '' }] : []),
  ...(rosters.some(({ confirmation }) => confirmation !== undefined) ? [{ head: '补录确认', cell: confirmationText }] : []),
];

const Changes = ({ changes, units }: { readonly changes: readonly RosterChange[]; readonly units: RosterOnPage['units'] }): VNode => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const columns: readonly Column<RosterChange>[] = [
    { head: '村', cell: ({ unitId }) => names.get(unitId) ?? '' },
    { head: '上一次', cell: ({ before }) => countText(before) },
    { head: '这一次', cell: ({ after }) => countText(after) },
  ];
  return (
    <FoldedRest items={changes} shown={30} label={(count) => `其余 ${count} 个村`}>
      {(some) => <Table columns={columns} rows={some} />}
    </FoldedRest>
  );
};

const Preview = ({
  preview,
  units,
  isFirst,
}: {
  readonly preview: RosterPreview;
  readonly units: RosterOnPage['units'];
  readonly isFirst: boolean;
}): VNode => (
  <section>
    <h2>预览，还没有登记</h2>
    <p>
      {preview.counts.length === 0
        ? `合计 ${preview.persons} 人，没有分村的数。`
        : `${preview.counts.length} 个村，合计 ${preview.persons} 人；其中 ${preview.counts.filter(({ persons }) => persons === 0).length} 个村本月无缴费，不用公示。`}
    </p>
    {preview.notes.length > 0 && (
      <ul>
        {preview.notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    )}
    {!isFirst && (
      <>
        <h3>
          与上一次不同的村 <Count of={preview.changes.length} />
        </h3>
        {preview.changes.length > 0 && <Changes changes={preview.changes} units={units} />}
      </>
    )}
  </section>
);

const Form = ({ cycle, today, typed, preview, rosters, dueDay }: RosterViewProps): VNode => (
  <form method="post" action={rosterPath(cycle.id)} enctype="multipart/form-data">
    <Field
      id="day"
      field={{
        name: 'day',
        label: '提供日期',
        type: 'day',
        value: typed.day || formatDay(today),
        latest: formatDay(today),
        isRequired: true,
      }}
    />
    <Field
      id="file"
      field={{
        name: 'file',
        label: '各村汇总表的文件',
        hint: `xlsx、xls 或 csv；要有一行列名，写着“单位名称”（或“村”）和“${rosterColumns.persons}”，${rosterColumns.amountFen}可有可无；“合计”行用来核对。只读这几列，文件不保存。`,
        type: 'file',
        accept: '.xlsx,.xls,.csv',
      }}
    />
    <Field
      id="text"
      field={{
        name: 'text',
        label: '或者从表格里复制粘贴各村的数',
        hint: `一行一个村：村名、${rosterColumns.persons}、${rosterColumns.amountFen}（可以没有）；没有人缴费的村写 0。不要粘贴人员名单。选了文件的，以文件为准。`,
        type: 'area',
        rows: 10,
        maxLength: 200_000,
        value: typed.text,
      }}
    />
    <Field
      id="persons"
      field={{
        name: 'persons',
        label: '没有分村的数，只填合计人数',
        type: 'text',
        maxLength: 20,
        inputMode: 'decimal',
        value: typed.persons,
      }}
    />
    <Field
      id="note"
      field={{
        name: 'note',
        label: rosters.length === 0 ? '备注' : '为什么再提供一次',
        ...(dueDay !== undefined && today > dueDay && { hint: LATE_ROSTER }),
        type: 'text',
        maxLength: 200,
        value: typed.note,
      }}
    />
    <button type="submit" name="action" value="preview" class={preview ? 'second' : undefined}>
      {preview ? '重新预览' : '预览'}
    </button>
    {preview && (
      <button type="submit" name="action" value="deliver">
        确认登记
      </button>
    )}
  </form>
);

const LastChanges = ({
  latest,
  before,
  units,
}: {
  readonly latest: RosterInList;
  readonly before: RosterInList;
  readonly units: RosterOnPage['units'];
}): VNode => {
  const changes = rosterChanges(before.counts, latest.counts);
  return (
    <section>
      <h2>
        {`第 ${latest.version} 次与第 ${before.version} 次不同的村`} <Count of={changes.length} />
      </h2>
      {changes.length === 0 ? <Notice>各村的数没有变化。</Notice> : <Changes changes={changes} units={units} />}
    </section>
  );
};

/** Where the late entry of a roster stands (补录), and who goes on. */
function Confirmation({ cycle, rosters, isToConfirm, deliversFor }: RosterOnPage): VNode | null {
  const late = rosters.find(({ confirmation }) => confirmation !== undefined);
  if (late?.confirmation === 'waiting')
    return (
      <Notice>
        {`第 ${late.version} 次是补录的，等${isToConfirm ? '您' : '督办单位的人'}确认；确认以前算逾期，公示表照常用。`}{' '}
        {isToConfirm && <a href={lateEntriesPath(cycle.id)}>去确认</a>}
      </Notice>
    );
  if (late?.confirmation === 'refused' && deliversFor !== undefined)
    return (
      <Notice>{`第 ${late.version} 次补录没有得到确认：${late.opinion ?? ''}。清册算逾期提供；提供日期写错的，改正后再登记一次。`}</Notice>
    );
  return null;
}

/** 清册: what the tax bureau delivered for a cycle, counts alone; a second delivery shows what it changes. */
export const RosterView = (props: RosterViewProps): VNode => {
  const { cycle, campaignTitle, rosters, deliversFor, units, errors, preview, dueDay } = props;
  const [latest, before] = rosters;
  const due = dueDay === undefined ? undefined : `${dayText(dueDay)}截止`;
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a> › <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a>
      </p>
      <h1>
        {ROSTER_NAME} <span class="sub">{campaignTitle}</span>
      </h1>
      {errors.length > 0 && <ErrorSummary title="没有登记" errors={errors.slice(0, 50)} />}
      {latest ? (
        <ActionCard
          title={`清册已提供：${latest.persons} 人`}
          hint={hasFinalSheets(cycle) ? AFTER_ARCHIVE : '数有变化的，再登记一次；以前的保留可查，已登记的公示不变。'}
        />
      ) : (
        <ActionCard
          title={deliversFor === undefined ? '还没有提供清册，各村可以先公示' : '请登记上月清册：哪天提供的，各村多少人'}
          hint={due}
        />
      )}
      <Confirmation {...props} />
      {preview && <Preview preview={preview} units={units} isFirst={latest === undefined} />}
      {deliversFor !== undefined && <Form {...props} />}
      {rosters.length > 0 && (
        <section>
          <h2>提供经过</h2>
          <Table columns={deliveriesOf(rosters)} rows={rosters} />
        </section>
      )}
      {latest && before && <LastChanges latest={latest} before={before} units={units} />}
    </>
  );
};
