import type { VNode } from 'preact';
import { ActionForms, type ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { Light } from '../../../../api/ui/components/light';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { nearDayText } from '../../../../core/words/days';
import { obligationKindWords, taskName } from '../../../../core/words/kinds';
import { obligationStateWords } from '../../../../core/words/states';
import type { TodayItem, TodayUnit } from '../../use-cases/today';

/** The task of an item, where the item has a name of its own. */
const OfTask = ({ title, taskTitle, ordinal }: Pick<TodayItem, 'title' | 'taskTitle' | 'ordinal'>): VNode | null =>
  title === taskTitle ? null : <div class="small">{taskName(ordinal, taskTitle)}</div>;

const ofUnit = (taskId: string, { unitId, obligationId }: Pick<TodayUnit, 'unitId' | 'obligationId'>): string =>
  `/tasks/${taskId}?unit=${unitId}#o-${obligationId}`;

const onlyUnit = ({ units, unitCount }: TodayItem): TodayUnit | undefined => (unitCount === 1 ? units[0] : undefined);

/** An item of one unit leads to what that unit owes; one of many leads to the task, and each unit named to its own. */
export function itemHref(item: TodayItem): string {
  const only = onlyUnit(item);
  return only ? ofUnit(item.taskId, only) : `/tasks/${item.taskId}#obligations`;
}

const Units = ({ item }: { readonly item: TodayItem }): VNode => {
  const only = onlyUnit(item);
  if (only) return <>{only.unitName}</>;
  return (
    <>
      {item.units.map((unit) => (
        <span class="unit">
          <a href={ofUnit(item.taskId, unit)}>{unit.unitName}</a>
        </span>
      ))}
      <span class="small nowrap">{`${item.unitCount > item.units.length ? '等' : '共'} ${item.unitCount} 个单位`}</span>
    </>
  );
};

/** The form by which the reader signs for a unit here; none where he may not. */
export type SignForms = (unit: TodayUnit, taskTitle: string) => readonly ActionFormSpec[];

const itemColumns = (signForms: SignForms, today: string): readonly Column<TodayItem>[] => [
  {
    head: '应办事项',
    cell: (item) => {
      const only = onlyUnit(item);
      return (
        <>
          <a class="strong" href={itemHref(item)}>{`${obligationKindWords[item.kind]}：${item.title}`}</a>
          <OfTask {...item} />
          {item.kind === 'receipt' && only && <ActionForms forms={signForms(only, item.taskTitle)} />}
        </>
      );
    },
  },
  { head: '单位', cell: (item) => <Units item={item} /> },
  { head: '时限', className: 'nowrap', cell: ({ deadlineDay }) => nearDayText(deadlineDay, today) },
  { head: '亮灯', cell: ({ colour, state }) => (colour === 'none' ? obligationStateWords[state] : <Light colour={colour} />) },
];

interface ItemTableProps {
  readonly items: readonly TodayItem[];
  readonly signForms: SignForms;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What is owed, by task and deadline. */
export const ItemTable = ({ items, signForms, today }: ItemTableProps): VNode => (
  <Table className="today" columns={itemColumns(signForms, today)} rows={items} />
);
