import type { CivilDay } from '../../../../core/calendar/civil-day';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { audienceResolver } from '../../../../core/directory/resolve-audience';
import type { DutyHolding, Unit } from '../../../../core/directory/unit';
import { assign } from '../../../assignment/rules/assign';
import type { RuleContext } from '../../../assignment/rules/decision';
import type { PlannedTask } from '../break-down/planned-task';
import { owedDays } from '../late-letters';

/** The assignment letters of one unit that leave at one instant: to whom, about how many tasks. `isVacant`: nobody is contact, the office gets it. */
export interface FirstLetter {
  readonly unit: string;
  readonly personIds: readonly string[];
  readonly isVacant: boolean;
  readonly sendAtMs: number;
  /** Leaves whatever the hour, because it would come too late at its slot. */
  readonly atOnce: boolean;
  readonly receiptDay: CivilDay;
  readonly tasks: number;
}

/** Who gets which letter first and when (首封信), unit by unit in the order of the plan: what `assign` records when it is issued at `nowMs`. */
export function firstLetters(
  planned: readonly PlannedTask[],
  office: Unit,
  holdings: readonly DutyHolding[],
  context: RuleContext,
): readonly FirstLetter[] {
  const resolve = audienceResolver(holdings, office.id, dayOfInstant(context.nowMs));
  const letters = new Map<string, FirstLetter>();
  for (const task of planned)
    for (const assignment of task.assignments) {
      const { unit } = assignment;
      const { opens, events } = assign('', owedDays(task, assignment, context), context);
      for (const { sendAtMs, atOnce, audience } of events) {
        const place = `${unit.id} ${sendAtMs}`;
        const recipients = resolve(unit.id, audience);
        const known = letters.get(place);
        letters.set(place, {
          unit: unit.name,
          personIds: recipients.map(({ personId }) => personId),
          isVacant: recipients.some(({ vacant }) => vacant),
          sendAtMs,
          atOnce: atOnce || known?.atOnce === true,
          receiptDay: opens[0]?.deadlineDay ?? dayOfInstant(sendAtMs),
          tasks: (known?.tasks ?? 0) + 1,
        });
      }
    }
  return [...letters.values()];
}
