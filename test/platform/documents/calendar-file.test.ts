import { calendarFile } from '../../../platform/documents/calendar-file';
import { day } from '../../support/rules/state-calendar';

const entry = {
  uid: 't1-1@duban.example',
  day: day('2026-12-31'),
  title: '【督办】（一）制定工作方案 完成时限',
  description: '单位：青山镇；依据：《通知》',
  link: 'https://duban.example/tasks/t1',
};
const AT = Date.parse('2026-11-24T10:00:00+08:00');
/** Lines as they are meant, the folding of RFC 5545 undone. */
const linesOf = (file: string): readonly string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

test('a day is a whole day, whatever zone the machine or the reader is in', () => {
  const lines = linesOf(calendarFile([entry], AT));
  expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'UID:t1-1@duban.example']));
  expect(lines).toEqual(expect.arrayContaining([`SUMMARY:${entry.title}`, 'DTSTAMP:20261124T020000Z']));
});

test.each(['http://127.0.0.1:1/tasks/t1', 'http://督办.内网/tasks/t1', 'http://duban_1:8080/tasks/t1'])(
  'whatever the address of the system (%s)',
  (link) => {
    expect(linesOf(calendarFile([{ ...entry, link }], AT)).find((line) => line.startsWith('DESCRIPTION:'))).toContain(link);
  },
);

test('no line is longer than the standard allows, and the same entries are the same text', () => {
  const long = { ...entry, description: '很长的说明'.repeat(60) };
  const file = calendarFile([long, entry], AT);
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(calendarFile([long, entry], AT)).toBe(file);
});

test('the instant of the database, which has fractions of a millisecond, will do', () => {
  expect(calendarFile([entry], AT + 0.958)).toBe(calendarFile([entry], AT));
});
