import type { VNode } from 'preact';
import type { Colour } from '../../core/obligation/colour';
import { Light } from '../ui/components/light';
import { Chart } from '../ui/tables/chart';
import { Matrix } from '../ui/tables/matrix';
import { Table } from '../ui/tables/table';
import { UnitGroup } from '../ui/tables/unit-group';

interface Row {
  readonly unit: string;
  readonly task: string;
  readonly colour: Colour;
}

const ROWS: readonly Row[] = [
  { unit: '白水镇人民政府', task: '制定工作方案', colour: 'red' },
  { unit: '红土乡人民政府', task: '开展政策宣传', colour: 'yellow' },
  { unit: '南坝农场社区管委会', task: '清理疑点数据', colour: 'blue' },
];
const MILESTONES = ['11月30日', '12月10日', '12月20日'];

const LINE =
  '<svg viewBox="0 0 600 120" role="img" aria-label="从 0 到 98%"><path d="M0 110L600 10" stroke="#0b57d0" stroke-width="3"/></svg>';

const Units = (): VNode => (
  <Table
    rows={ROWS}
    columns={[
      { head: '单位', cell: ({ unit }) => unit },
      { head: '任务', cell: ({ task }) => <a href="#tables">{task}</a> },
      { head: '亮灯', cell: ({ colour }) => <Light colour={colour} /> },
    ]}
  />
);

export const TableSamples = (): VNode => (
  <>
    <Units />
    <h3>单位分组</h3>
    <UnitGroup
      name="各乡镇、场"
      size={12}
      tallies={[
        { label: '逾期', count: 1 },
        { label: '已签', count: 3 },
        { label: '中止', count: 0 },
      ]}
    >
      <Units />
    </UnitGroup>
    <h3>单位和节点</h3>
    <Matrix
      label="各单位的进度节点"
      corner="单位"
      rows={ROWS}
      columns={MILESTONES}
      rowHead={({ unit }) => unit}
      columnHead={(day) => day}
      cell={({ colour }, day) => (day === MILESTONES[0] ? <Light colour={colour} /> : <Light colour="none" />)}
    />
    <h3>图和图中的数</h3>
    <Chart svg={LINE} caption="计划与实际">
      <Units />
    </Chart>
  </>
);
