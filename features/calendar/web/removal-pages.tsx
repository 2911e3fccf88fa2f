import { z } from 'zod';
import { ActionCard } from '../../../api/ui/components/action-card';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { parse } from '../../../api/http/input/parse';
import { type Page, page } from '../../../api/http/page';
import { HttpProblem } from '../../../api/http/problem';
import { requiredDay } from '../../../api/http/schemas';
import { civilDate, civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { removeCountyHoliday } from '../use-cases/remove-county-holiday';
import { notCountyHolidayText, removalText } from '../words/removal-words';
import { CALENDAR, type CalendarWeb } from './calendar-web';

const authorisation = { general: 'changeCalendar' } as const;
const removalForm = z.object({ day: requiredDay('日期') });
const dayOf = (form: unknown): number => civilDayOf(parse(removalForm, form, 'body').day);
const isGone = (day: number): HttpProblem => new HttpProblem(409, 'notCountyHoliday', '没有删去', { detail: notCountyHolidayText(day) });

/** Shows what removing a holiday of the county's own would change. */
export const previewRemoval = ({ database }: CalendarWeb): Page =>
  page({
    method: 'post',
    path: '/calendar/county-holiday/removal',
    authorisation,
    audit: 'reads',
    async handle({ form, caller }) {
      const day = dayOf(form);
      const outcome = await removeCountyHoliday(database, caller.actor, { day, previewOnly: true });
      if (outcome.kind === 'notCountyHoliday') throw isGone(day);
      const confirm = {
        id: 'confirm',
        path: '/calendar/county-holiday/removal/confirmation',
        title: '确认删去',
        fields: [],
        hidden: { day: formatDay(day) },
        buttons: [{ label: '确认删去' }],
      };
      return {
        title: '删去县里的假日',
        section: CALENDAR,
        body: (
          <>
            <p class="hint">
              <a href={`${CALENDAR}?year=${civilDate(day).year}`}>日历</a>
            </p>
            <h1>删去县里的假日</h1>
            <ActionCard title={`请核对：删去${dateText(day)}${outcome.plan.day.name}`} hint="确认以前什么都没有改动。">
              <ActionForm form={confirm} />
            </ActionCard>
            <ul>
              {removalText(outcome.plan, outcome.tasks).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        ),
      };
    },
  });

/** 确认删去. */
export const confirmRemoval = ({ database }: CalendarWeb): Page =>
  page({
    method: 'post',
    path: '/calendar/county-holiday/removal/confirmation',
    authorisation,
    audit: 'writes through removeCountyHoliday',
    async handle({ form, caller }) {
      const day = dayOf(form);
      const outcome = await removeCountyHoliday(database, caller.actor, { day });
      if (outcome.kind === 'notCountyHoliday') throw isGone(day);
      const told = new URLSearchParams({ year: String(civilDate(day).year), done: 'removed', tasks: String(outcome.tasks) });
      return { to: `${CALENDAR}?${told.toString()}` };
    },
  });
