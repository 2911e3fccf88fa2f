import type { UnitKind } from '../../../../core/directory/unit';
import type { Tally } from '../../../../api/ui/tables/unit-group';
import type { AssignmentView } from '../../use-cases/task-page';

/** A group of units as the office speaks of them. */
export interface GroupOfUnits {
  readonly name: string;
  readonly assignments: readonly AssignmentView[];
  readonly tallies: readonly Tally[];
}

/** So many units are listed without being folded. */
export const UNFOLDED_UNITS = 6;

const NAMES: Readonly<Record<UnitKind, string>> = {
  township: '各乡镇、场',
  farm: '各乡镇、场',
  bureau: '县直单位',
  office: '县直单位',
  village: '各村',
  section: '其他单位',
  other: '其他单位',
};

const tally = (list: readonly AssignmentView[], label: string, counts: (it: AssignmentView) => boolean): Tally => ({
  label,
  count: list.filter(counts).length,
});

/** Red first; what is not signed for is told by how many have. */
const talliesOf = (list: readonly AssignmentView[]): readonly Tally[] => [
  tally(list, '逾期', ({ overdue }) => overdue > 0),
  tally(list, '已签', ({ receipt }) => receipt !== null),
  tally(list, '中止', ({ state }) => state === 'suspended'),
  tally(list, '已销号', ({ state }) => state === 'struckOff'),
];

/** The units of a task by their kind, in the order in which they come. */
export function groupUnits(assignments: readonly AssignmentView[]): readonly GroupOfUnits[] {
  const names = [...new Set(assignments.map(({ unitKind }) => NAMES[unitKind]))];
  return names.map((name) => {
    const members = assignments.filter(({ unitKind }) => NAMES[unitKind] === name);
    return { name, assignments: members, tallies: talliesOf(members) };
  });
}
