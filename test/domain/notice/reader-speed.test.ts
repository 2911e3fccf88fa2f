import { readNotice } from '../../../domain/notice/read-notice';

/** The longest text that is read (`notice-length.ts`), in characters. */
const LENGTH = 200_000;
const LIMIT_SECONDS = 2;

const HEAD = '序号\t任务\t责任单位\n1\t修渠\t县水利局\n';
const numbered = (row: (number: number) => string) => Array.from({ length: 9000 }, (_, at) => row(at + 1)).join('\n');

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

const textOf = (form: string, head: string) => (head + form.repeat(LENGTH / Math.max(1, form.length))).slice(0, LENGTH);

describe('a text as long as a notice may be, made of one form', () => {
  it.each(FORMS.map(([name, form, head]) => [name, form, head ?? ''] as const))(
    `of %s is read within ${LIMIT_SECONDS} s`,
    (_, form, head) => {
      const before = process.cpuUsage();
      readNotice(textOf(form, head));
      const { user } = process.cpuUsage(before);
      expect(user / 1e6).toBeLessThan(LIMIT_SECONDS);
    },
  );
});
