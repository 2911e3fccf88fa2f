import type { VNode } from 'preact';
import { Fold, FoldedRest } from '../../../api/ui/components/fold';
import { type Column, Table } from '../../../api/ui/tables/table';
import { dateText } from '../../../core/words/days';
import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import type { ImportPlan } from '../rules/plan-import';
import { columnWords } from '../words/column-words';
import { areaName, periodText } from '../words/directory-words';
import { personText } from '../words/import-plan-text';

const dayOr = (day: number | undefined, otherwise: string): string => (day === undefined ? otherwise : dateText(day));

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

const { units: heads, contacts, pairs, areas } = columnWords;

/** What an import would change, a table for each kind of change. */
export const ImportPlanView = ({ plan }: { readonly plan: ImportPlan }): VNode => (
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
      title="新增包村包组"
      rows={plan.areasAdded}
      columns={[
        { head: areas.village, cell: ({ village }) => village },
        { head: areas.group, cell: ({ group }) => areaName(group) },
        { head: areas.name, cell: ({ name }) => name },
        { head: areas.capacity, cell: ({ capacity }) => capacityWords[capacity] },
        { head: '起止', cell: ({ fromDay, toDay }) => periodText(fromDay, toDay) },
      ]}
    />
    <Part
      title="改动包村包组的最后一天"
      rows={plan.areasChanged}
      columns={[
        { head: areas.village, cell: ({ row }) => row.village },
        { head: areas.group, cell: ({ row }) => areaName(row.group) },
        { head: areas.name, cell: ({ row }) => row.name },
        { head: '原来', cell: ({ before }) => periodText(before.fromDay, before.toDay) },
        { head: '以后', cell: ({ row }) => periodText(row.fromDay, row.toDay) },
      ]}
    />
    <Part
      title="结束包村包组"
      rows={plan.areasEnded}
      columns={[
        { head: areas.group, cell: ({ groupName }) => areaName(groupName) },
        { head: areas.name, cell: ({ personName }) => personName },
        { head: areas.capacity, cell: ({ capacity }) => capacityWords[capacity] },
        { head: areas.email, cell: ({ email }) => email },
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
