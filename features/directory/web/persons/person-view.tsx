import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Fold } from '../../../../api/ui/components/fold';
import { Tag } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { isOver } from '../../../../core/directory/unit';
import { capacityWords, dutyWords } from '../../../../core/words/duties';
import type { AreaView, DirectoryView, DutyView } from '../../rules/directory-view';
import type { KnownPerson } from '../../rules/duties/find-persons';
import { columnWords } from '../../words/column-words';
import { areaName, maskedEmail, periodText } from '../../words/directory-words';

interface PersonProps {
  readonly person: KnownPerson;
  readonly view: DirectoryView;
  readonly mayChange: boolean;
}

interface Held {
  readonly unitId: string;
  readonly fromDay?: number;
  readonly toDay?: number;
}

interface HoldingsProps<Row extends Held> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly view: DirectoryView;
  /** What stands before the unit, and between it and the days. */
  readonly columns: readonly Column<Row>[];
}

/** Holdings of one kind: those of today and to come, and the past ones folded. */
const Holdings = <Row extends Held>({ title, rows, view: { units, today }, columns }: HoldingsProps<Row>): VNode => {
  const unitOf = ({ unitId }: Row) => units.find(({ id }) => id === unitId);
  const all: readonly Column<Row>[] = [
    { head: '单位', cell: (row) => <a href={`/directory/units/${row.unitId}`}>{unitOf(row)?.name}</a> },
    ...columns,
    {
      head: '起止',
      cell: ({ fromDay, toDay }) => (
        <>
          {periodText(fromDay, toDay)} {fromDay !== undefined && fromDay > today && <Tag>还没开始</Tag>}
        </>
      ),
    },
  ];
  const present = rows.filter((row) => !isOver(row, today));
  const past = rows.filter((row) => isOver(row, today));
  return (
    <section>
      <h2>{title}</h2>
      {present.length === 0 ? <p class="hint">现在没有。</p> : <Table columns={all} rows={present} />}
      {past.length > 0 && (
        <Fold summary={`以前的 ${past.length} 项`}>
          <Table columns={all} rows={past.slice(0, 200)} />
        </Fold>
      )}
    </section>
  );
};

const DUTY: readonly Column<DutyView>[] = [{ head: columnWords.contacts.duty, cell: ({ duty }) => dutyWords[duty] }];
const AREA: readonly Column<AreaView>[] = [
  { head: '范围', cell: ({ groupName }) => areaName(groupName) },
  { head: columnWords.areas.capacity, cell: ({ capacity }) => capacityWords[capacity] },
];

/** One person (人员): his duties and the areas for which he answers, with their days, in the units that the reader sees. */
export const PersonView = ({ person, view, mayChange }: PersonProps): VNode => {
  const { personId, name, email, telephone } = person;
  const isHis = (held: { readonly personId: string }): boolean => held.personId === personId;
  return (
    <>
      <p class="hint">
        <a href="/directory">单位与人员</a>
      </p>
      <h1>{name}</h1>
      <p>{mayChange ? '点单位名称，在它的页面上增加、结束任职和包村包组。' : '有变动请告诉县府办。'}</p>
      <Facts>
        <Fact term={columnWords.contacts.email}>{mayChange ? email : maskedEmail(email)}</Fact>
        {mayChange && telephone !== undefined && <Fact term={columnWords.contacts.telephone}>{telephone}</Fact>}
      </Facts>
      <Holdings title="任职" rows={view.duties.filter(isHis)} view={view} columns={DUTY} />
      <Holdings title="包村包组" rows={view.areas.filter(isHis)} view={view} columns={AREA} />
    </>
  );
};
