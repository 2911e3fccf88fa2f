import { render } from 'preact-render-to-string';
import { Matrix } from '../../../api/ui/tables/matrix';
import { Table } from '../../../api/ui/tables/table';
import { UnitGroup } from '../../../api/ui/tables/unit-group';

const ROWS = [
  { id: '1', unit: '白水镇', day: '11月20日' },
  { id: '2', unit: '红土乡', day: '11月27日' },
];

test('each value of a table bears the name of its column, which a phone shows instead of the head', () => {
  const html = render(
    <Table
      rows={ROWS}
      rowId={({ id }) => `r-${id}`}
      columns={[
        { head: '单位', cell: ({ unit }) => unit },
        { head: '办理', className: 'acts', noPrint: true, cell: ({ day }) => <b>{day}</b> },
      ]}
    />,
  );
  expect(html).toContain('<th scope="col">单位</th><th scope="col" class="no-print">办理</th>');
  expect(html).toContain(
    '<tr id="r-1"><td data-label="单位">白水镇</td><td data-label="办理" class="acts no-print"><b>11月20日</b></td></tr>',
  );
});

test('a matrix has a head for each row and column', () => {
  const html = render(
    <Matrix
      label="进度"
      corner="单位"
      rows={ROWS}
      columns={['一', '二']}
      rowHead={({ unit }) => unit}
      columnHead={(it) => it}
      cell={({ day }, column) => `${column}${day}`}
    />,
  );
  expect(html).toContain('<tr><th scope="col">单位</th><th scope="col">一</th><th scope="col">二</th></tr>');
  expect(html).toContain('<tr><th scope="row">红土乡</th><td>一11月27日</td><td>二11月27日</td></tr>');
});

test('a group of units says how many there are and where they stand, without what is nought', () => {
  const group = (isOpen: boolean) =>
    render(
      <UnitGroup
        name="各乡镇、场"
        size={12}
        isOpen={isOpen}
        tallies={[
          { label: '逾期', count: 0 },
          { label: '已签', count: 3 },
        ]}
      >
        表
      </UnitGroup>,
    );
  expect(group(false)).toBe(
    '<details class="fold group"><summary><span class="what">各乡镇、场</span> 12 个，已签 3</summary>表</details>',
  );
  expect(group(true)).toContain('<details class="fold group" open>');
});
