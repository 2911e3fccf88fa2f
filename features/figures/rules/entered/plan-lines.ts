import { parseDay } from '../../../../core/calendar/civil-day';
import type { PlanPoint } from '../progress/planned';

const LINE =
  /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?\s*[\s,，:：]\s*(?<whole>\d{1,3})(?:\.(?<part>\d{1,2}))?\s*[%％]?$/u;

/** A plan as people write it, a day and a percentage a line: `2026年11月30日 65%`, `2026-12-20 98`. Answers the lines that are none. */
export function readPlanLines(text: string): {
  readonly points: readonly PlanPoint[];
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
} {
  const points: PlanPoint[] = [];
  const wrong: { line: number; text: string }[] = [];
  text.split(/\r\n?|\n/).forEach((raw, at) => {
    const line = raw.trim();
    if (line === '') return;
    const { year, month = '', day = '', whole, part = '' } = LINE.exec(line)?.groups ?? {};
    const on = year === undefined ? undefined : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (on === undefined || whole === undefined) wrong.push({ line: at + 1, text: line.slice(0, 60) });
    else points.push({ day: on, goal: Number(whole) * 100 + Number(part.padEnd(2, '0')) });
  });
  return { points, wrong };
}
