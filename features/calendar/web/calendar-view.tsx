import type { VNode } from 'preact';
import { ActionCard } from '../../../api/ui/components/action-card';
import { Fold } from '../../../api/ui/components/fold';
import { type Column, Table } from '../../../api/ui/tables/table';
import { type ActionFormSpec, ActionForm } from '../../../api/ui/forms/action-form';
import { civilDate, formatDay } from '../../../core/calendar/civil-day';
import { dateText, dayText, instantText } from '../../../core/words/days';
import type { NamedDay } from '../rules/plan-load';
import { yearToLoad } from '../rules/year-to-load';
import type { CalendarYear } from '../use-cases/calendar-repository';
import type { CalendarView } from '../use-cases/view-calendar';
import { dayKindWords } from '../words/load-words';
import { yearGapText } from '../words/year-words';
import { CALENDAR } from './calendar-web';
import { YearSheet } from './year-sheet';

interface CalendarPageProps {
  readonly view: CalendarView;
  readonly mayChange: boolean;
}

const loadHref = (year?: number): string => `${CALENDAR}/load${year === undefined ? '' : `?year=${year}`}`;

/** What to do now: the list of a year that is out and not loaded, or nothing. */
const WhatToDo = ({ view: { loadedYears, today }, mayChange }: CalendarPageProps): VNode => {
  const missing = yearToLoad(loadedYears, today);
  if (missing === undefined)
    return (
      <ActionCard
        title={`${[...loadedYears].filter((year) => year >= civilDate(today).year).join('、')}年节假日安排已经登记，现在没有要做的`}
        hint="下一年的安排一般在头一年十月以后公布，公布了再来登记。"
      >
        {mayChange && (
          <a class="button second" href={loadHref()}>
            登记或改动
          </a>
        )}
      </ActionCard>
    );
  const until = `没有登记以前，${missing}年的时限和催办暂按周末推算。`;
  return (
    <ActionCard
      title={`${missing}年节假日安排还没有登记`}
      hint={mayChange ? `${until}国务院办公厅公布以后，把放假和调休的日子登记进来。` : `${until}由督办岗登记，您不用做什么。`}
    >
      {mayChange && (
        <a class="button" href={loadHref(missing)}>
          {`登记${missing}年的安排`}
        </a>
      )}
    </ActionCard>
  );
};

const COLUMNS: readonly Column<CalendarYear>[] = [
  { head: '年份', className: 'nowrap', cell: ({ year }) => <a href={`${CALENDAR}?year=${year}`}>{`${year}年`}</a> },
  { head: dayKindWords.holiday, className: 'nowrap', cell: ({ holidays }) => `${holidays} 天` },
  { head: dayKindWords.makeup, className: 'nowrap', cell: ({ makeupDays }) => `${makeupDays} 天` },
  { head: dayKindWords.countyHoliday, className: 'nowrap', cell: ({ countyHolidays }) => `${countyHolidays} 天` },
  { head: '来源', cell: (year) => [year.source, yearGapText(year)].filter((part) => part !== undefined).join('，') },
  { head: '登记时间', className: 'nowrap', cell: ({ loadedAtMs }) => (loadedAtMs === undefined ? '' : instantText(loadedAtMs)) },
];

/** Every year that something is known of, the newest first; those long past are folded. */
const Years = ({ years, thisYear }: { readonly years: readonly CalendarYear[]; readonly thisYear: number }): VNode => {
  const newestFirst = [...years].reverse();
  const [recent, past] = [newestFirst.filter(({ year }) => year >= thisYear - 1), newestFirst.filter(({ year }) => year < thisYear - 1)];
  return (
    <section>
      <h2>登记了哪些年份</h2>
      <Table columns={COLUMNS} rows={recent} />
      {past.length > 0 && (
        <Fold summary={`更早的年份 ${past.length}`}>
          <Table columns={COLUMNS} rows={past} />
        </Fold>
      )}
    </section>
  );
};

/** The county's own holidays of the year, each to be taken away. */
const CountyHolidays = ({ days }: Pick<CalendarView, 'days'>): VNode | null => {
  const own = days.filter(({ kind }) => kind === 'countyHoliday');
  const removal = ({ day, name }: NamedDay): ActionFormSpec => ({
    id: `remove-${day}`,
    path: `${CALENDAR}/county-holiday/removal`,
    title: '删去',
    fields: [],
    hidden: { day: formatDay(day) },
    buttons: [{ label: '删去', isSecond: true, ariaLabel: `删去${dateText(day)}${name}` }],
  });
  return own.length === 0 ? null : (
    <section>
      <h2>县里自定的假日</h2>
      <Table
        rows={own}
        columns={[
          { head: '日期', className: 'nowrap', cell: ({ day }) => dayText(day) },
          { head: '名称', cell: ({ name }) => name },
          { head: '办理', className: 'acts', noPrint: true, cell: (day) => <ActionForm form={removal(day)} /> },
        ]}
      />
    </section>
  );
};

/** 日历. */
export const CalendarPageView = ({ view, mayChange }: CalendarPageProps): VNode => {
  const { year, years, days, loadedYears, today } = view;
  const known = years.find((one) => one.year === year);
  return (
    <>
      <h1>日历</h1>
      <WhatToDo view={view} mayChange={mayChange} />
      <section>
        <h2>{`${year}年`}</h2>
        <nav class="parts" aria-label="年份">
          <a href={`${CALENDAR}?year=${year - 1}`}>{`← ${year - 1}年`}</a>
          <a href={`${CALENDAR}?year=${year + 1}`}>{`${year + 1}年 →`}</a>
        </nav>
        <p class="hint">
          {loadedYears.has(year)
            ? `${dayKindWords.holiday} ${known?.holidays ?? 0} 天，${dayKindWords.makeup} ${known?.makeupDays ?? 0} 天，${dayKindWords.countyHoliday} ${known?.countyHolidays ?? 0} 天。`
            : `${yearGapText(known ?? { holidays: 0 }) ?? ''}：下面只有周末${days.length > 0 ? '和已经知道的日子' : ''}。`}
          “休”是放假（虚线框是县假），“班”是周末上班，灰底是平常的周末。
        </p>
        <YearSheet year={year} days={days} today={today} />
      </section>
      {mayChange && <CountyHolidays days={days} />}
      <Years years={years} thisYear={civilDate(today).year} />
    </>
  );
};
