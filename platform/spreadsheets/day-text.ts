import { civilDay, type CivilDay, formatDay, parseDay } from '../../core/calendar/civil-day';

const DAY = /^(\d{4})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})\s?日?(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?$/;
const BARE = /^(\d{4})(\d{2})(\d{2})$/;

/** A day as offices and spreadsheets write it: 2026-07-01, 2026/7/1, 2026.7.1, 2026年7月1日, 20260701, with 0:00 behind it; undefined for anything else. */
export function readDay(text: string): CivilDay | undefined {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? BARE.exec(text) ?? [];
  return year === undefined ? undefined : parseDay([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
}

/** The day that a spreadsheet means by a bare number (days since 1899-12-30), for a sentence that asks; undefined where it means none. */
export function serialDay(text: string): string | undefined {
  return /^[345]\d{4}$/.test(text) ? formatDay(civilDay(1899, 12, 30) + Number(text)) : undefined;
}
