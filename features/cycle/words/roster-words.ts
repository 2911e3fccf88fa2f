import type { TableWords } from '../../figures/words/import-words';
import { namingWords } from '../../figures/words/problem-words';
import type { RosterRefusal } from '../rules/roster';

/** The columns of a roster's counts. */
export const rosterColumns = { unit: '村', persons: '缴费人数', amountFen: '缴费金额（元）' } as const;

/** How a table of counts names its columns, by their code words. */
const COLUMN_WORDS: Readonly<Record<string, string>> = { ...namingWords, ...rosterColumns };
export const rosterTableWords: TableWords = { nameOf: (column) => COLUMN_WORDS[column] ?? column, required: rosterColumns.persons };
/** A row that is about a township or a bureau: its villages' persons would count twice. */
export const notVillageText = (name: string): string => `“${name}”不是村，请只写各村的数`;
/** What a table lacks is said, and that a list of persons is no table of counts. */
export const PERSONS_LIST = '一行一个人的名单请先按村汇总成人数再导入';

/** The roster of a round, as pages name it. */
export const ROSTER_NAME = '上月清册';

/** What becomes of one that is recorded after its day and says that it was there in time. */
export const LATE_ROSTER = '截止日期以前已经提供、现在才登记的，要写明原因，由督办单位另一个人确认后才算按时。';

/** What becomes of one that comes when the round is archived. */
export const AFTER_ARCHIVE = '本期已归档，再登记的清册只留作更正记录，公示表和通报不变。';

/** Why a roster was not taken. */
export const rosterRefusalWords = {
  dayInFuture: '提供日期还没有到',
  dayTooEarly: '提供日期早于本期：清册是上月的数据，应在月底以后',
  countTwice: '同一个村写了两行，请只留一行',
  lateReasonMissing: '提供日期在截止日期以前、现在才登记的，请写明原因',
} as const satisfies Record<RosterRefusal, string>;
