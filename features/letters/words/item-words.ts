import type { Colour } from '../../../core/obligation/colour';
import type { ObligationKind } from '../../../core/obligation/obligation';
import { obligationKindWords } from '../../../core/words/kinds';
import { eventWords } from '../../../core/words/rungs';
import type { AskedAction } from '../rules/action-asked';

/** What is owed, as the letters call it. */
export const owedWords = {
  receipt: '签收任务',
  report: '报送进展情况',
  result: '报送办理结果',
  review: '审核报送材料',
  posting: '完成公示',
  roster: '提供清册',
  pledge: '报送承诺书',
  rectification: '报送整改情况',
  rework: '修改后重新报送',
  statement: '提交陈述材料',
  answer: '答复县领导批示',
} as const satisfies Record<ObligationKind, string>;

/** What a letter asks its reader to do himself, as the words of its link. */
export const askWords: Readonly<Partial<Record<AskedAction, string>>> = {
  signFor: `去${obligationKindWords.receipt}`,
  submitReport: `去${obligationKindWords.report}`,
  countersignReport: '去签批',
  acceptReport: `去${obligationKindWords.review}`,
  answerInstruction: '去答复批示',
  nominate: '去提名',
  stateCase: '看草稿、去陈述',
  approveEvaluation: '去审批',
};

/** Where a township records which of its villages have posted. */
export const RECORD_POSTINGS = `去登记${obligationKindWords.posting}`;

/** The words of the link where the reader can only look and urge on. */
export const LOOK = '查看任务';

/** And where what is owed belongs to an evaluation (考核). */
export const LOOK_AT_EVALUATION = '查看考核';

/** Colours of the lights in html, dark enough for words on white; a mail program knows no style sheet of ours. */
export const lightCodes = { none: '#595959', blue: '#0958d9', yellow: '#8a5300', red: '#b8110f' } as const satisfies Record<Colour, string>;

/** And where he records what his unit was given by the unit above. */
export const RECORD_PART = '去登记办结';

/** And where he is told of a village to which his unit is paired. */
export const LOOK_AT_UNITS = '查看挂钩帮扶的村';

/** Where a letter leads that tells of an event in a round of the posting (公示周期). */
export const CYCLE_WAYS: Readonly<Record<string, { readonly page: string; readonly label: string }>> = {
  sheetsReplaced: { page: '', label: '看新的公示表' },
  lateEntryRefused: { page: '/roster', label: '看清册的登记' },
  latePostingRefused: { page: '/postings', label: '去登记' },
};

/** What a letter asks for that tells of an event. */
const ASKS: Readonly<Record<keyof typeof eventWords, string>> = {
  assigned: '请登录系统签收，并按时限办理。',
  toCountersign: '本单位报了办结，请您签批；签批以后才报督办岗审核。',
  sentBack: '分管领导没有签批，已退回办结反馈，请按意见修改后重新报送。',
  accepted: '报送的材料已审核通过。',
  returned: '报送的材料已退回，请按审核意见修改后重新报送。',
  extensionGranted: '延期申请已同意，请按新的时限办理。',
  extensionRefused: '延期申请未获同意，请按原时限办理。',
  objectionAccepted: '申诉成立：以下任务不再由贵单位承办，不用再办。',
  objectionRefused: '申诉不成立：以下任务仍由贵单位承办，时限不变，请照常办理。',
  suspended: '以下任务已经中止：中止期间不用办理，也不催办，恢复时另行通知。',
  resumed: '以下任务已经恢复，请接着办理；时限按中止的工作日数顺延。',
  struckOff: '以下任务已经销号，不用再办。',
  urged: '督办岗就以下事项催办：请立即办理并报送；确有困难的，请说明原因和预计完成日期。',
  instructed: '县领导对以下任务作出批示，请按批示办理，并在时限前答复。',
  answered: '县领导的批示已有答复，请阅。',
  transferred: '以下任务已经移交其他单位承办，贵单位不用再办。',
  partGiven: '上级单位把以下事项分解给贵单位，请按时限办理，办完登记办结。',
  terminated: '以下任务已经终止，不用再办；没有办结的不作办结处理。',
  nominationsOpened: '年终考核开始提名：请在时限前提名本单位受表扬或者批评的个人；没有要提名的，不用答复。',
  draftShown: '年终考核拟对贵单位或贵单位所属的村予以批评，请登录系统查看草稿；有异议的，请在时限前陈述，逾期视为没有意见。',
  statementAnswered: '贵单位的陈述已有答复，请登录系统查看。',
  previewChanged: '年终考核的预览有变化，请登录系统查看贵单位的新结果。',
  toApprove: '年终考核结果已送审，请登录系统审批，要两个人各批一次；同意的批准，不同意的写明意见退回。',
  awaitsApproval: '年终考核结果已送审，正在等两位审批人审批；一人外出的，请确定代行职责的人。',
  approversMissing:
    '年终考核结果已送审，但能审批的不足两人（提名、答复、修改、送审过的人不能审批）。请督办岗与牵头单位尽快确定审批人，在“单位与人员”里登记职责。',
  sheetsReplaced:
    '清册有变化，下列村的公示表已经更换：先前的公示表不要再张贴，已经张贴的请换下，用新的公示表公示；已经登记的公示不用重新登记。',
  lateEntryRefused: '补录的清册没有得到确认，按逾期提供计；提供日期写错的，改正后再登记一次。',
  latePostingRefused: '补录的公示没有得到确认，仍按没有登记计；日期、地点写错的，改正后再登记一次。',
};

/** The event that the first part of a rung names (`returned:<report>`); what was meant for somebody else (`t-7:undelivered`) is passed on. */
export function eventOf(rung: string): { readonly title: string; readonly ask: string } {
  const code = rung.split(':')[0] ?? '';
  if (!Object.hasOwn(ASKS, code)) return { title: '转办', ask: '请协助按时限办理。' };
  const event = code as keyof typeof ASKS;
  return { title: eventWords[event], ask: ASKS[event] };
}
