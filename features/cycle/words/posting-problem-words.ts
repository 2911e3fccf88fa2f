import type { FieldProblem } from '../rules/entered/fill-rows';
import { MOST_TEXT } from '../rules/entered/fill-rows';
import type { ConfirmProblem } from '../use-cases/late-entries/confirm-late-entries';
import type { PostingProblem } from '../use-cases/record-postings';
import { postingFieldWords } from './posting-words';

/** What is wrong with a field of the table, and what was expected. */
export function fieldProblemText({ field, is }: Omit<FieldProblem, 'unitId'>): string {
  const name = postingFieldWords[field];
  switch (is) {
    case 'missing':
      return `请填写${name}`;
    case 'unknown':
      return `${name}不在可选范围内`;
    case 'notADay':
      return `${name}应为日期，形如 2026-11-30`;
    case 'tooLong':
      return field === 'place' || field === 'handledBy' ? `${name}最多 ${MOST_TEXT[field]} 个字` : `${name}太长`;
  }
}

/** Why a late entry was not confirmed or refused. */
export const confirmRefusalWords = {
  decided: '已经有人处理过',
  notYours: '没有等您确认的补录，可能别人刚刚处理过',
  own: '是您自己补录的，要由另一个人确认',
  villageOver: '这个村已经撤并，本期不用公示',
  opinionMissing: '不予确认的要写明原因',
} as const satisfies Record<ConfirmProblem['refusal'], string>;

/** Why a record was not taken. */
export const postingRefusalWords = {
  villageOver: '这个村已经撤并，本期不用公示',
  dayMissing: '请填写日期',
  dayInFuture: '日期还没有到，公示以后再登记',
  dayTooEarly: '日期早于本期，公示的是上月的数据，应在月底以后',
  placeMissing: '请填写地点',
  handlerMissing: '请填写经办人',
  lateReasonMissing: '过了截止日期才登记，请写明原因',
  notYours: '不是您登记的村',
  twice: '填了两行，请只留一行',
  recorded: '别人刚刚登记过，请看过以后再登记',
  notRecorded: '还没有登记，不用更正',
  pledges: '本期收的是承诺书，没有要登记的公示，请在任务里报送',
  toConfirm: '有一条补录等另一个人确认，确认或者退回以后再登记',
} as const satisfies Record<PostingProblem['refusal'], string>;
