import { bulletinStateWords } from '../../bulletin/words/bulletin-words';
import type { EvaluationRefusal } from '../rules/evaluation-refusal';
import type { EvaluationSettings, Mark } from '../rules/results/evaluation-result';
import type { EvaluationStage } from '../rules/stages';
import type { Decision, DocumentKind, DocumentState } from '../use-cases/evaluation-rows';
import { wholePercentText } from '../../figures/words/figure-words';

/** The pages of it in menu and head. */
export const EVALUATION_NAME = '考核';
/** What a leader of the county reads of it. */
export const BRIEF = '一页纸';

export const stageWords = {
  figures: '等数据截止',
  scoring: '评分',
  nominations: '提名个人',
  preview: '形成预览',
  statements: '陈述和答复',
  approval: '送审和审批',
  issue: '印发',
  archived: '已归档',
} as const satisfies Record<EvaluationStage, string>;

export const markWords = {
  commended: '拟通报表扬',
  bottomThree: '拟通报批评（后三名）',
  missed: '未达标（供审批参考）',
} as const satisfies Record<Mark, string>;

/** The same where there is little room, with what they stand for below. */
export const shortMarkWords = { commended: '表扬', bottomThree: '批评', missed: '未达标' } as const satisfies Record<Mark, string>;
export const shortMarksNote = `意见一栏：${shortMarkWords.commended}即${markWords.commended}，${shortMarkWords.bottomThree}即${markWords.bottomThree}，${shortMarkWords.missed}即${markWords.missed}。`;

export const documentKindWords = { commendation: '通报表扬', criticism: '通报批评', correction: '更正' } as const satisfies Record<
  DocumentKind,
  string
>;

export const documentStateWords = bulletinStateWords satisfies Record<DocumentState, string>;

export const decisionWords = { submit: '送审', approve: '批准', return: '退回' } as const satisfies Record<Decision['kind'], string>;

export const nominationWords = { commendation: '表扬', criticism: '批评' } as const;

export const evaluationRefusalWords = {
  notNow: '这次考核现在的阶段不能这样办，请看现在能办什么',
  own: '参与过评分、提名、答复、修改或者送审的人不能作这个决定，请换一个人',
  twice: '审批要由两个人各批一次，您已经批过，请另一位审批人办理',
  notProposed: '只能写进预览里拟批评、已经有机会陈述的单位，和本单位提名的个人',
  notYours: '这个人不在本单位，也不在所属的村任职',
  nominated: '这个人已经提过名',
  answered: '这份陈述已经答复',
  decided: '这一条调整已经有人确认或者退回',
  running: '这份通知这一年的考核已经启动',
} as const satisfies Record<EvaluationRefusal, string>;

/** By what rule units are proposed, printed under every table. */
export const ruleNotes = ({ goal, bottomThree, smallestQuota }: EvaluationSettings): readonly string[] => [
  `注：完成率为累计缴费人数占任务数的比例，按人数比较，表中四舍五入；达标指不低于 ${wholePercentText(goal)}，超过 100％ 的照实排名。`,
  bottomThree === 'missedTargetOnly'
    ? '通报批评的是未达标且倒数三名以内的单位，未达标的不足三个的按实际个数；乡镇（场）和村（社区）分别排名。'
    : '通报批评的是倒数三名以内的单位，不论是否达标；乡镇（场）和村（社区）分别排名。',
  '同率同名次（1、2、2、4）；倒数第三名并列的一并列入。未报送数据或者没有任务数的单位单列，不排名。',
  ...(smallestQuota > 1 ? [`任务数不到 ${smallestQuota} 人的村列出不排名。`] : []),
];
