import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm, type ActionFormSpec, ActionForms } from '../../../../api/ui/forms/action-form';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { formatDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import { audienceWords } from '../../../../core/words/duties';
import type { DirectoryView, PairView } from '../../rules/directory-view';
import { columnWords } from '../../words/column-words';
import { periodText } from '../../words/directory-words';
import { type EnteredForm, withEntered } from '../entered-form';

interface PairsProps {
  readonly unit: Unit;
  readonly view: DirectoryView;
  readonly mayChange: boolean;
  readonly entered?: EnteredForm | undefined;
}

/** The id of the form that pairs. */
export const PAIRING = 'add-pair';
const SHOWN = 10;
const VILLAGES = '挂钩帮扶的村';
const { pairs: heads } = columnWords;

const pairingForm = ({ id, kind }: Unit): ActionFormSpec => ({
  id: PAIRING,
  path: `/directory/units/${id}/pairs`,
  title: `增加${kind === 'village' ? audienceWords.supporter : VILLAGES}`,
  hint: '村里有事项逾期时，写信告诉帮扶单位的督办联系人。',
  fields: [
    {
      name: 'unit',
      label: kind === 'village' ? audienceWords.supporter : '村',
      type: 'text',
      isRequired: true,
      maxLength: 100,
      hint: '名称、别名或代码',
    },
    { name: 'from', label: `${heads.from}（第一天）`, type: 'day', hint: '空着：一直都是' },
    { name: 'to', label: `${heads.to}（最后一天）`, type: 'day', hint: '空着：长期' },
  ],
  buttons: [{ label: '保存' }],
});

const endPairForm = ({ id, unitName, villageName, toDay }: PairView, today: number): ActionFormSpec => ({
  id: `end-pair-${id}`,
  path: `/directory/pairs/${id}/end`,
  title: '结束',
  fields: [{ name: 'to', label: '最后一天', type: 'day', isRequired: true, value: formatDay(Math.min(today, toDay ?? today)) }],
  buttons: [{ label: '结束挂钩', ariaLabel: `结束${unitName}挂钩${villageName}` }],
});

/** 挂钩帮扶: the units that are paired to a village, or the villages to which a unit is paired; nothing where there is none and none can be entered. */
export const Pairs = ({ unit, view, mayChange, entered }: PairsProps): VNode | null => {
  const { today, units } = view;
  const isVillage = unit.kind === 'village';
  const own = view.pairs.filter((pair) => (isVillage ? pair.villageId : pair.unitId) === unit.id && !isOver(pair, today));
  const mayPair = mayChange && unit.kind !== 'section' && !isOver(unit, today);
  if (own.length === 0 && !mayPair) return null;
  const nameOf = (pair: PairView): VNode | string => {
    const [id, name] = isVillage ? [pair.unitId, pair.unitName] : [pair.villageId, pair.villageName];
    return units.some((known) => known.id === id) ? <a href={`/directory/units/${id}`}>{name}</a> : name;
  };
  const columns: readonly Column<PairView>[] = [
    { head: isVillage ? '帮扶单位' : '村', cell: nameOf },
    {
      head: '起止',
      cell: ({ fromDay, toDay }) => (
        <>
          {periodText(fromDay, toDay)} {fromDay !== undefined && fromDay > today && <Tag>还没开始</Tag>}
        </>
      ),
    },
    ...(mayChange
      ? [
          {
            head: '办理',
            className: 'acts',
            noPrint: true,
            cell: (pair: PairView) => <ActionForm form={withEntered(endPairForm(pair, today), entered)} />,
          },
        ]
      : []),
  ];
  return (
    <section>
      <h2>{isVillage ? audienceWords.supporter : VILLAGES}</h2>
      {own.length === 0 ? (
        <p class="hint">没有登记。</p>
      ) : (
        <FoldedRest items={own} shown={SHOWN} label={(count) => `其余 ${count} 个`}>
          {(rows) => <Table columns={columns} rows={rows} />}
        </FoldedRest>
      )}
      {mayPair && <ActionForms forms={[withEntered(pairingForm(unit), entered)]} />}
    </section>
  );
};
