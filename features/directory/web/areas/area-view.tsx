import type { VNode } from 'preact';
import { Fold, FoldedRest } from '../../../../api/ui/components/fold';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm, ActionForms } from '../../../../api/ui/forms/action-form';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { isOver, type Unit } from '../../../../core/directory/unit';
import { capacityWords } from '../../../../core/words/duties';
import { type Area, areasOf, villagesBelow, type VillageVacancy } from '../../rules/areas/village-areas';
import type { AreaView, DirectoryView } from '../../rules/directory-view';
import { columnWords } from '../../words/column-words';
import { areaName, areaVacantText, periodText } from '../../words/directory-words';
import { type EnteredForm, withEntered } from '../entered-form';
import { closeGroupForm, endAreaForm, newAreaForm } from './area-forms';

interface AreasProps {
  readonly unit: Unit;
  readonly view: DirectoryView;
  readonly mayChange: boolean;
  readonly entered?: EnteredForm | undefined;
}

/** Who answers for an area, or that nobody does. */
type AreaRow = AreaView | (Area & { readonly isVacant: true });

const SHOWN = 12;
const TITLE = '包村包组';
const { areas: heads } = columnWords;
const isVacant = (row: AreaRow): row is Extract<AreaRow, { isVacant: true }> => 'isVacant' in row;

function columnsOf({ view: { today }, mayChange, entered }: AreasProps): readonly Column<AreaRow>[] {
  return [
    { head: '范围', cell: ({ groupName }) => areaName(groupName) },
    {
      head: heads.name,
      cell: (row) => (isVacant(row) ? <Tag>没有人包</Tag> : <a href={`/directory/persons/${row.personId}`}>{row.personName}</a>),
    },
    { head: heads.capacity, cell: (row) => (isVacant(row) ? '' : capacityWords[row.capacity]) },
    ...(mayChange ? [{ head: heads.telephone, cell: (row: AreaRow) => (isVacant(row) ? '' : row.telephone) }] : []),
    {
      head: '起止',
      cell: (row) =>
        isVacant(row) ? (
          ''
        ) : (
          <>
            {periodText(row.fromDay, row.toDay)} {row.fromDay !== undefined && row.fromDay > today && <Tag>还没开始</Tag>}
          </>
        ),
    },
    ...(mayChange
      ? [
          {
            head: '办理',
            className: 'acts',
            noPrint: true,
            cell: (row: AreaRow) => {
              if (isVacant(row)) return row.last && <ActionForm form={closeGroupForm(row.last)} />;
              return isOver(row, today) ? undefined : <ActionForm form={withEntered(endAreaForm(row, today), entered)} />;
            },
          },
        ]
      : []),
  ];
}

/** 包村包组 of a village: who answers for the whole of it and for each group, and where nobody does. */
export const VillageAreas = (props: AreasProps): VNode => {
  const { unit, view, mayChange, entered } = props;
  const rows = areasOf(unit, view).flatMap((area): AreaRow[] => [
    ...(area.isVacant ? [{ ...area, isVacant: true } as const] : []),
    ...area.held,
  ]);
  const past = view.areas.filter((area) => area.unitId === unit.id && isOver(area, view.today));
  const columns = columnsOf(props);
  return (
    <section>
      <h2>{TITLE}</h2>
      <FoldedRest items={rows} shown={SHOWN} label={(count) => `其余 ${count} 项`}>
        {(items) => <Table columns={columns} rows={items} />}
      </FoldedRest>
      {past.length > 0 && (
        <Fold summary={`以前的包村包组 ${past.length} 项`}>
          <Table columns={columns.filter(({ noPrint }) => !noPrint)} rows={past.slice(0, 200)} />
        </Fold>
      )}
      {mayChange && !isOver(unit, view.today) && <ActionForms forms={[withEntered(newAreaForm(unit), entered)]} />}
    </section>
  );
};

const VACANCY: readonly Column<VillageVacancy>[] = [
  { head: '村', cell: ({ village }) => <a href={`/directory/units/${village.id}`}>{village.name}</a> },
  { head: '没有人包的', cell: ({ areas }) => areas.map(({ groupName }) => <Tag>{areaVacantText(groupName)}</Tag>) },
];

/** 包村包组 of a township: how many villages it has, and for which of them or their groups nobody answers; nothing where it has none. */
export const AreasBelow = ({ unit, view }: Pick<AreasProps, 'unit' | 'view'>): VNode | null => {
  const { villages, vacancies } = villagesBelow(unit, view);
  if (villages.length === 0) return null;
  const areas = vacancies.flatMap((vacancy) => vacancy.areas);
  const groups = areas.filter(({ groupName }) => groupName !== undefined).length;
  return (
    <section>
      <h2>{TITLE}</h2>
      <p>
        {vacancies.length === 0
          ? `${villages.length} 个村和登记了的组都有人包。`
          : `${villages.length} 个村，${areas.length - groups} 个村没有人包村，${groups} 个组没有人包。`}
      </p>
      {vacancies.length > 0 && (
        <FoldedRest items={vacancies} shown={SHOWN} label={(count) => `其余 ${count} 个村`}>
          {(rows) => <Table columns={VACANCY} rows={rows} />}
        </FoldedRest>
      )}
    </section>
  );
};
