import type { VNode } from 'preact';
import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';
import { type MonthDay, monthsOfYear, type MonthSheet } from '../rules/months-of-year';
import type { NamedDay } from '../rules/plan-load';
import { dayMarks, monthNotes } from '../words/year-words';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

const classOf = ({ listed, isWeekend }: MonthDay): string | undefined => listed?.kind.toLowerCase() ?? (isWeekend ? 'weekend' : undefined);

const Day = ({ of, today }: { readonly of: MonthDay | undefined; readonly today: CivilDay }): VNode =>
  of === undefined ? (
    <td />
  ) : (
    <td class={classOf(of)} aria-current={of.day === today ? 'date' : undefined}>
      {civilDate(of.day).day}
      {of.listed && <b>{dayMarks[of.listed.kind]}</b>}
    </td>
  );

const Month = ({ sheet: { month, weeks, listed }, today }: { readonly sheet: MonthSheet; readonly today: CivilDay }): VNode => (
  <div>
    <table>
      <caption>{`${month}月`}</caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <Day of={day} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {listed.length > 0 && <p class="hint">{monthNotes(listed).join('，')}</p>}
  </div>
);

interface YearSheetProps {
  readonly year: number;
  readonly days: readonly NamedDay[];
  readonly today: CivilDay;
}

/** A year as twelve small months: 休 a day off, 班 a make-up work day, told by word and frame as well as by colour. */
export const YearSheet = ({ year, days, today }: YearSheetProps): VNode => (
  <div class="year-sheet">
    {monthsOfYear(year, days).map((sheet) => (
      <Month sheet={sheet} today={today} />
    ))}
  </div>
);
