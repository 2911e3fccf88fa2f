import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Fold, FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { Tag } from '../../../api/ui/components/tag';
import { ActionForm, type ActionFormSpec, ActionForms } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { type Column, Table } from '../../../api/ui/tables/table';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { DUTIES, type Duty, isOver, type Unit } from '../../../core/directory/unit';
import { dateText } from '../../../core/words/days';
import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import type { DirectoryView, DutyView } from '../rules/directory-view';
import { areasOf, missingCapacities } from '../rules/areas/village-areas';
import { expectedDuties, vacantDuties } from '../rules/vacant-duties';
import { columnWords } from '../words/column-words';
import { areaVacantText, maskedEmail, VACANT } from '../words/directory-words';
import { AreasBelow, VillageAreas } from './areas/area-view';
import { type EnteredForm, problemOfForm, withEntered } from './entered-form';
import { Pairs } from './pairs/pair-view';
import { addDutyForm, changeUnitForm, endDutyForm, endUnitForm } from './unit-forms';

/** What somebody may do on the page of a unit. */
export interface UnitRights {
  readonly mayChange: boolean;
  /** Whether he may give this duty, or end it. */
  readonly mayGive: (duty: Duty) => boolean;
}

interface UnitViewProps {
  readonly unit: Unit;
  readonly view: DirectoryView;
  readonly rights: UnitRights;
  readonly entered?: EnteredForm | undefined;
}

/** A duty with its holder, or one that is vacant. */
type DutyRow = DutyView | { readonly duty: Duty; readonly isVacant: true };

const { units: heads, contacts } = columnWords;
const isVacant = (row: DutyRow): row is Extract<DutyRow, { isVacant: true }> => 'isVacant' in row;
const dayOrNone = (day: number | undefined): string => (day === undefined ? '' : dateText(day));
const orderOf = ({ duty }: DutyRow): number => DUTIES.indexOf(duty);

function dutyColumns({ unit, view: { today }, rights, entered }: UnitViewProps): readonly Column<DutyRow>[] {
  const formOf = (row: DutyRow): ActionFormSpec | undefined => {
    if (!rights.mayGive(row.duty)) return undefined;
    if (isVacant(row)) return addDutyForm(unit, rights.mayGive, row.duty);
    return isOver(row, today) ? undefined : endDutyForm(row, today);
  };
  const emailOf = (email: string): string => (rights.mayChange ? email : maskedEmail(email));
  const columns: readonly Column<DutyRow>[] = [
    { head: contacts.duty, className: 'nowrap', cell: ({ duty }) => dutyWords[duty] },
    {
      head: contacts.name,
      cell: (row) => (isVacant(row) ? <Tag>{VACANT}</Tag> : <a href={`/directory/persons/${row.personId}`}>{row.personName}</a>),
    },
    { head: contacts.email, cell: (row) => (isVacant(row) ? '' : emailOf(row.email)) },
    ...(rights.mayChange ? [{ head: contacts.telephone, cell: (row: DutyRow) => (isVacant(row) ? '' : row.telephone) }] : []),
    { head: contacts.from, className: 'nowrap', cell: (row) => (isVacant(row) ? '' : dayOrNone(row.fromDay)) },
    { head: contacts.to, className: 'nowrap', cell: (row) => (isVacant(row) ? '' : dayOrNone(row.toDay)) },
  ];
  const acts: Column<DutyRow> = {
    head: '办理',
    className: 'acts',
    noPrint: true,
    cell: (row) => {
      const form = formOf(row);
      return form && <ActionForm form={withEntered(form, entered)} />;
    },
  };
  return rights.mayChange ? [...columns, acts] : columns;
}

const Duties = (props: UnitViewProps): VNode => {
  const { unit, view, rights } = props;
  const own = view.duties.filter(({ unitId }) => unitId === unit.id);
  const vacant = vacantDuties(unit, view).map((duty) => ({ duty, isVacant: true }) as const);
  const present: readonly DutyRow[] = [...own.filter((duty) => !isOver(duty, view.today)), ...vacant].sort(
    (one, other) => orderOf(one) - orderOf(other),
  );
  const past = own.filter((duty) => isOver(duty, view.today));
  const columns = dutyColumns(props);
  return (
    <section>
      <h2>任职</h2>
      {present.length === 0 ? <p class="hint">没有登记任职。</p> : <Table columns={columns} rows={present} />}
      {rights.mayChange && present.some(({ duty }) => !rights.mayGive(duty)) && (
        <p class="hint">带有特别权限的职责由安全管理员在“授权”页授予和结束。</p>
      )}
      {past.length > 0 && (
        <Fold summary={`以前的任职 ${past.length} 项`}>
          <Table columns={columns.filter(({ noPrint }) => !noPrint)} rows={past} />
        </Fold>
      )}
    </section>
  );
};

const UnitLink = ({ unit }: { readonly unit: Unit }): VNode => <a href={`/directory/units/${unit.id}`}>{unit.name}</a>;

const Below = ({ unit, view }: UnitViewProps): VNode | null => {
  const below = view.units.filter(({ parentId }) => parentId === unit.id);
  if (below.length === 0) return null;
  const columns: readonly Column<Unit>[] = [
    { head: heads.name, cell: (row) => <UnitLink unit={row} /> },
    { head: heads.code, cell: ({ code }) => code },
    { head: heads.kind, cell: ({ kind }) => unitKindWords[kind] },
    { head: heads.acting, cell: ({ isActedFor }) => (isActedFor ? '是' : '否') },
  ];
  return (
    <section>
      <h2>{`下级单位 ${below.length} 个`}</h2>
      <FoldedRest items={below} shown={12} label={(count) => `其余 ${count} 个`}>
        {(rows) => <Table columns={columns} rows={rows} />}
      </FoldedRest>
    </section>
  );
};

/** What of a village has nobody who answers for it. */
const VillageCall = ({ unit, view, rights }: UnitViewProps): VNode => {
  const vacant = [
    ...areasOf(unit, view)
      .filter(({ isVacant: hasNobody }) => hasNobody)
      .map(({ groupName }) => areaVacantText(groupName)),
    ...missingCapacities(unit, view).map((capacity) => `没有${capacityWords[capacity]}`),
  ];
  if (vacant.length === 0) return <Notice tone="good">全村和各组都有人包。</Notice>;
  return <ActionCard title={vacant.join('；')} hint={rights.mayChange ? '在下面“包村包组”里补上。' : '请告诉县府办由谁来包。'} />;
};

const Call = (props: UnitViewProps): VNode => {
  const { unit, view, rights } = props;
  const vacant = vacantDuties(unit, view).map((duty) => dutyWords[duty]);
  if (isOver(unit, view.today)) {
    return (
      <Notice title="这个单位已经结束">
        {`最后一天 ${dayOrNone(unit.toDay)}。`}
        {rights.mayChange && <a href={`/directory/units/${unit.id}/transfers`}>移交它还没有办结的任务</a>}
      </Notice>
    );
  }
  if (unit.kind === 'village') return <VillageCall {...props} />;
  if (expectedDuties(unit.kind).length === 0) return <Notice>发给它的信由上级单位收，这里不要求有人任职。</Notice>;
  if (vacant.length === 0) return <Notice tone="good">该有的职责都有人担任。</Notice>;
  const hint = rights.mayChange ? '在下面逐项填上；在此以前，发给他们的信改发县府办。' : '发给他们的信改发县府办。请告诉县府办由谁担任。';
  return <ActionCard title={`${vacant.join('、')}${VACANT}`} hint={hint} />;
};

/** One unit (单位): who holds which duty from when to when, what is vacant, names, the units above and below. */
export const UnitView = (props: UnitViewProps): VNode => {
  const { unit, view, rights, entered } = props;
  const parent = view.units.find(({ id }) => id === unit.parentId);
  const isThere = !isOver(unit, view.today);
  const isHeldNow = view.duties.filter((duty) => duty.unitId === unit.id && holdsOn(duty, view.today)).length;
  const forms = [
    ...(isThere ? [addDutyForm(unit, rights.mayGive)] : []),
    changeUnitForm(unit, parent?.code),
    ...(isThere ? [endUnitForm(unit, view.today)] : []),
  ];
  return (
    <>
      <p class="hint">
        <a href="/directory">单位与人员</a>
      </p>
      <h1>{unit.name}</h1>
      {entered && <ErrorSummary {...problemOfForm(entered)} />}
      <Call {...props} />
      <Facts>
        <Fact term={heads.code}>{unit.code}</Fact>
        <Fact term={heads.kind}>{unitKindWords[unit.kind]}</Fact>
        <Fact term="上级">{parent ? <UnitLink unit={parent} /> : '无'}</Fact>
        {parent && <Fact term={heads.acting}>{unit.isActedFor ? '是' : '否'}</Fact>}
        <Fact term={heads.aliases}>{unit.aliases.length === 0 ? '无' : unit.aliases.join('、')}</Fact>
        {unit.telephone !== undefined && <Fact term={heads.telephone}>{unit.telephone}</Fact>}
        <Fact term="现任">{`${isHeldNow} 项`}</Fact>
        {unit.toDay !== undefined && <Fact term="最后一天">{dayOrNone(unit.toDay)}</Fact>}
      </Facts>
      <Duties {...props} />
      {rights.mayChange && <ActionForms forms={forms.map((form) => withEntered(form, entered))} />}
      {unit.kind === 'village' ? (
        <VillageAreas unit={unit} view={view} mayChange={rights.mayChange} entered={entered} />
      ) : (
        <AreasBelow unit={unit} view={view} />
      )}
      <Pairs unit={unit} view={view} mayChange={rights.mayChange} entered={entered} />
      <Below {...props} />
    </>
  );
};
