import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import type { DirectoryColumn } from '../rules/directory-rows';
import { type ImportPlan, isEmptyPlan } from '../rules/plan-import';
import { columnWords } from './column-words';
import { areaName, periodText } from './directory-words';

const headOf = (column: DirectoryColumn): string =>
  (columnWords.units as Readonly<Partial<Record<DirectoryColumn, string>>>)[column] ?? column;

/** A person as a preview names him: name and telephone. */
export const personText = ({ name, telephone }: { readonly name: string; readonly telephone?: string }): string =>
  [name, telephone].filter((part) => part !== undefined).join('　');

/** What an import would change (导入预览), a line each. */
export function importPlanText(plan: ImportPlan): readonly string[] {
  if (isEmptyPlan(plan)) return ['与现在的名录相同，没有要写入的'];
  return [
    ...plan.unitsAdded.map(({ code, name, kind }) => `新增单位　${code} ${name}（${unitKindWords[kind]}）`),
    ...plan.unitsChanged.map(({ before, row, columns }) => `改动单位　${row.code} ${before.name}：${columns.map(headOf).join('、')}`),
    ...plan.unitsEnded.map(({ code, name, toDay }) => `结束单位　${code} ${name}（${periodText(undefined, toDay)}）`),
    ...plan.personsAdded.map((person) => `新增人员　${personText(person)} ${person.email}`),
    ...plan.personsChanged.map(({ before, row }) => `改动人员　${row.email}：${personText(before)} → ${personText({ ...before, ...row })}`),
    ...plan.dutiesAdded.map(
      ({ unit, name, duty, fromDay, toDay }) => `新增任职　${unit} ${name} ${dutyWords[duty]}（${periodText(fromDay, toDay)}）`,
    ),
    ...plan.dutiesChanged.map(
      ({ before, row }) =>
        `改动任职　${row.unit} ${row.name} ${dutyWords[row.duty]}：${periodText(before.fromDay, before.toDay)} → ${periodText(row.fromDay, row.toDay)}`,
    ),
    ...plan.dutiesEnded.map(({ personName, duty, email }) => `结束任职　${personName} ${dutyWords[duty]}（${email}）`),
    ...plan.pairsAdded.map(({ village, unit, fromDay, toDay }) => `新增挂钩　${unit} 帮扶 ${village}（${periodText(fromDay, toDay)}）`),
    ...plan.pairsChanged.map(
      ({ before, row }) =>
        `改动挂钩　${row.unit} 帮扶 ${row.village}：${periodText(before.fromDay, before.toDay)} → ${periodText(row.fromDay, row.toDay)}`,
    ),
    ...plan.pairsEnded.map(({ unitName, villageName }) => `结束挂钩　${unitName} 帮扶 ${villageName}`),
    ...plan.areasAdded.map(
      ({ village, group, name, capacity, fromDay, toDay }) =>
        `新增包村包组　${village} ${areaName(group)} ${name} ${capacityWords[capacity]}（${periodText(fromDay, toDay)}）`,
    ),
    ...plan.areasChanged.map(
      ({ before, row }) =>
        `改动包村包组　${row.village} ${areaName(row.group)} ${row.name} ${capacityWords[row.capacity]}：${periodText(before.fromDay, before.toDay)} → ${periodText(row.fromDay, row.toDay)}`,
    ),
    ...plan.areasEnded.map(
      ({ groupName, personName, capacity, email }) =>
        `结束包村包组　${areaName(groupName)} ${personName} ${capacityWords[capacity]}（${email}）`,
    ),
  ];
}
