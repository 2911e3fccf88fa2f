import { parseDay } from '../../../core/calendar/civil-day';
import type { StepOutcome } from '../use-cases/take-step';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { refusalProblem } from './refusal-text';

/** The value of a step that was taken; a refused one becomes its answer. */
export function taken<Value>(outcome: StepOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw outcome.refusal === 'notFound' ? notFound() : refusalProblem(outcome.refusal);
}

/** A day that a schema has let through, as the rules count it. */
export function civilDayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined)
    throw new HttpProblem(422, 'validation', '日期不存在', { errors: [{ path: 'body', message: `没有 ${text} 这一天` }] });
  return day;
}
