import type { UnitKind } from '../../../../core/directory/unit';
import type { Tally } from '../../../../api/ui/tables/unit-group';
import { assignmentStateWords, obligationStateWords } from '../../../../core/words/states';
import type { AssignmentView, ObligationView } from '../../use-cases/task-page';

/** A group of units as the office speaks of them. */
export interface GroupOfUnits {
  readonly name: string;
  readonly assignments: readonly AssignmentView[];
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

/** The units of a task by their kind, in the order in which they come. */
export function groupUnits(assignments: readonly AssignmentView[]): readonly GroupOfUnits[] {
  const names = [...new Set(assignments.map(({ unitKind }) => NAMES[unitKind]))];
  return names.map((name) => ({ name, assignments: assignments.filter(({ unitKind }) => NAMES[unitKind] === name) }));
}

function tally<T>(list: readonly T[], label: string, counts: (it: T) => boolean): Tally {
  return { label, count: list.filter(counts).length };
}

/** Where units stand, red first. */
export const unitTallies = (list: readonly AssignmentView[]): readonly Tally[] => [
  tally(list, '逾期', ({ overdue }) => overdue > 0),
  tally(list, '已签', ({ receipt, state }) => receipt !== null && state !== 'transferred'),
  tally(list, assignmentStateWords.suspended, ({ state }) => state === 'suspended'),
  tally(list, assignmentStateWords.struckOff, ({ state }) => state === 'struckOff'),
  tally(list, assignmentStateWords.terminated, ({ state }) => state === 'terminated'),
  tally(list, assignmentStateWords.transferred, ({ state }) => state === 'transferred'),
];

/** Where what they owe stands, red first. */
export const obligationTallies = (list: readonly ObligationView[]): readonly Tally[] => [
  tally(list, '逾期', ({ isOverdue }) => isOverdue),
  ...(['submitted', 'returned', 'suspended', 'met'] as const).map((state) =>
    tally(list, obligationStateWords[state], (it) => it.state === state),
  ),
];
