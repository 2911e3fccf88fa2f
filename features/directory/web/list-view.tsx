import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { EmptyState } from '../../../api/ui/components/empty-state';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Tag } from '../../../api/ui/components/tag';
import { ActionForms } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Filters } from '../../../api/ui/forms/filters';
import { type Column, Table } from '../../../api/ui/tables/table';
import { UnitGroup } from '../../../api/ui/tables/unit-group';
import { holdsOn } from '../../../core/directory/resolve-audience';
import type { Duty, Unit } from '../../../core/directory/unit';
import { dutyWords } from '../../../core/words/duties';
import type { DirectoryView } from '../rules/directory-view';
import { findUnits, groupUnits } from '../rules/group-units';
import { vacantDuties } from '../rules/vacant-duties';
import { columnWords } from '../words/column-words';
import { unitGroupWords, VACANT } from '../words/directory-words';
import { type EnteredForm, problemOfForm, withEntered } from './entered-form';
import { newUnitForm } from './unit-forms';

interface ListProps {
  readonly view: DirectoryView;
  readonly q?: string | undefined;
  readonly onlyVacant: boolean;
  readonly mayChange: boolean;
  readonly entered?: EnteredForm | undefined;
}

/** So many units of a group stand open; a county has some eighty bureaus. */
const SHOWN = 30;

function columnsOf(view: DirectoryView): readonly Column<Unit>[] {
  const namesOf = (unit: Unit, duty: Duty): string =>
    [
      ...new Set(
        view.duties
          .filter((held) => held.unitId === unit.id && held.duty === duty && holdsOn(held, view.today))
          .map(({ personName }) => personName),
      ),
    ].join('、');
  const below = new Map<string, number>();
  for (const { parentId } of view.units) if (parentId !== undefined) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  return [
    { head: columnWords.units.name, cell: ({ id, name }) => <a href={`/directory/units/${id}`}>{name}</a> },
    { head: dutyWords.contact, cell: (unit) => namesOf(unit, 'contact') },
    { head: dutyWords.leader, cell: (unit) => namesOf(unit, 'leader') },
    {
      head: VACANT,
      cell: (unit) => vacantDuties(unit, view).map((duty) => <Tag>{dutyWords[duty]}</Tag>),
    },
    { head: '下级', className: 'nowrap', cell: ({ id }) => (below.has(id) ? `${below.get(id)} 个` : '') },
  ];
}

const Units = ({ units, view }: { readonly units: readonly Unit[]; readonly view: DirectoryView }): VNode => (
  <FoldedRest items={units} shown={SHOWN} label={(count) => `其余 ${count} 个`}>
    {(rows) => <Table columns={columnsOf(view)} rows={rows.slice(0, 200)} />}
  </FoldedRest>
);

const Tools = (): VNode => (
  <p class="no-print">
    <a class="button" href="/directory/import">
      导入名录
    </a>{' '}
    <a class="button second" href="/directory/file">
      导出名录（xlsx）
    </a>
  </p>
);

function Call({ view, mayChange, vacant }: { readonly view: DirectoryView; readonly mayChange: boolean; readonly vacant: number }): VNode {
  if (!mayChange)
    return (
      <p class="hint">{view.units.length === 1 ? '这里是本单位的人员；有变动请告诉县府办。' : '点单位名称看人员；有变动请告诉县府办。'}</p>
    );
  return vacant === 0 ? (
    <ActionCard title="名录完整：该有的职责都有人担任" hint="人员变动在单位的页面上改，或者导出、修改以后再导入。">
      <Tools />
    </ActionCard>
  ) : (
    <ActionCard
      title={`${vacant} 个单位有职责${VACANT}，请补上`}
      hint={
        <>
          发给他们的信改发县府办。<a href="/directory?vacant=yes">只看这些单位</a>
        </>
      }
    >
      <Tools />
    </ActionCard>
  );
}

/** 单位与人员: the units that the reader reaches, by groups, searched by name, alias or person. */
export const DirectoryList = ({ view, q = '', onlyVacant, mayChange, entered }: ListProps): VNode => {
  const isVacant = (unit: Unit): boolean => vacantDuties(unit, view).length > 0;
  const found = findUnits(view, q).filter((unit) => !onlyVacant || isVacant(unit));
  const isFiltered = q !== '' || onlyVacant;
  const groups = isFiltered ? [] : groupUnits(found, view.today);
  if (view.units.length === 0 && mayChange)
    return (
      <>
        <h1>单位与人员</h1>
        {entered && <ErrorSummary {...problemOfForm(entered)} />}
        <ActionCard title="还没有名录：请先导入" hint="下载空表，填好单位和人员，再上传；也可以一个一个新增。">
          <p>
            <a class="button" href="/directory/import">
              导入名录
            </a>
          </p>
        </ActionCard>
        <ActionForms forms={[withEntered(newUnitForm(), entered)]} />
      </>
    );
  return (
    <>
      <h1>
        单位与人员 <span class="sub">{`${view.units.length} 个单位`}</span>
      </h1>
      {entered && <ErrorSummary {...problemOfForm(entered)} />}
      <Call view={view} mayChange={mayChange} vacant={view.units.filter(isVacant).length} />
      <Filters
        path="/directory"
        button="查找"
        isFiltered={isFiltered}
        fields={[
          { name: 'q', label: '单位、别名或人名', type: 'search', value: q },
          { name: 'vacant', label: `只看${VACANT}的`, type: 'check', isChecked: onlyVacant },
        ]}
      />
      {isFiltered && found.length === 0 && <EmptyState title="没有找到" steps={[{ text: '换一个写法，或者清除条件看全部单位。' }]} />}
      {isFiltered && found.length > 0 && <Units units={found} view={view} />}
      {groups.map(({ name, units }) => (
        <UnitGroup
          name={unitGroupWords[name]}
          size={units.length}
          tallies={[{ label: VACANT, count: units.filter(isVacant).length }]}
          isOpen={groups.length === 1 || name === 'office'}
        >
          <Units units={units} view={view} />
        </UnitGroup>
      ))}
      {mayChange && <ActionForms forms={[withEntered(newUnitForm(), entered)]} />}
    </>
  );
};
