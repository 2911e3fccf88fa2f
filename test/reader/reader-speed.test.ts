import { readNotice } from '../../reader/read-notice';

const SHORT = 25_000;
/** Four times the text may take some four times as long, and never sixteen times as when each part is compared with each. */
const TIMES_LONGER = 4;
const MOST_TIMES_SLOWER = 10;
const RUNS = 3;
/** Below this a run is too short to be told from the noise, and none to wait for: microseconds. */
const LEAST_COST = 8000;

const HEAD = '序号\t任务\t责任单位\n1\t修渠\t县水利局\n';
const numbered = (row: (number: number) => string) => Array.from({ length: 12000 }, (_, at) => row(at + 1)).join('\n');

const FORMS: readonly (readonly [string, string, string?])[] = [
  ['items of one character', '1.甲\n'],
  ['brackets that open', '（'],
  ['brackets with units in one paragraph', '（县水利局负责）'],
  ['brackets with labels in one paragraph', '（责任单位：县水利局）'],
  ['unit lines', '责任单位：县水利局\n'],
  ['one list of units', '县水利局、'],
  ['dates', '2024年6月30日前'],
  ['figures', '1'],
  ['articles in one line', '第一条修渠（责任单位：县水利局）'],
  ['rows of tabs that go on', '\t加固\t\n', HEAD],
  ['rows parted by spaces', '', `序号 任务 责任单位\n${numbered((at) => `${at} 修建水渠 县水利局`)}`],
  ['rows with each cell on a line', '', `序号\n任务\n责任单位\n${numbered((at) => `${at}\n修建水渠\n县水利局`)}`],
  ['heads of tables', '序号 任务 责任单位\n1 甲 乙\n2 丙 丁\n'],
];

const textOf = (form: string, head: string, length: number) => (head + form.repeat(length / Math.max(1, form.length))).slice(0, length);

/** The least time of some runs, in microseconds of the processor: what disturbs a run only makes it longer. */
const costOf = (text: string): number =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const before = process.cpuUsage();
      readNotice(text);
      return process.cpuUsage(before).user;
    }),
  );

describe('a long text made of one form', () => {
  it.each(FORMS.map(([name, form, head]) => [name, form, head ?? ''] as const))(
    'of %s is read in time that grows with its length',
    (_, form, head) => {
      readNotice(textOf(form, head, SHORT));
      const short = costOf(textOf(form, head, SHORT));
      const long = costOf(textOf(form, head, SHORT * TIMES_LONGER));
      expect(long / Math.max(short, LEAST_COST)).toBeLessThan(MOST_TIMES_SLOWER);
    },
  );
});
