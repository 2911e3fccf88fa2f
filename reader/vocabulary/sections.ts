/** Headings of sections whose items are dated steps of a plan. */
export const MILESTONE_SECTION = /进度(?:计划|安排|目标|节点)|时间节点|阶段性?目标|节点目标|工作进度/;

/** Headings of sections that list what each actor has to do. */
export const DUTY_SECTION = /工作职责|职责分工|部门职责|职责任务|单位职责|职能分工|任务分工|责任分工|工作分工|部门分工/;

/** Headings of sections whose items are tasks even when no unit is named. */
export const TASK_SECTION =
  /(?:工作|重点|主要|具体|目标)任务|(?:重点|主要|工作|推广|政策|具体)?(?:举措|措施)$|重点工作|工作内容|任务清单|任务分解|主要内容|重点事项|工作重点/;

/** Headings of sections that say why, how and by what rules, and list no tasks. */
export const EXPLAINING_SECTION =
  /步骤$|(?:步骤|阶段|时间)(?:安排|划分)$|时间(?:[和与及、]|以及)?地点$|总体(?:要求|思路|考虑)|指导思想|基本(?:原则|要求|情况|思路)|工作(?:原则|目标|思路|要求|保障|背景|纪律)|主要(?:目标|原则)|(?:组织|督导|支撑|政策)(?:保障|措施|领导|实施|机制)|保障(?:措施|机制|体系)|(?:工作|服务|要素|资金|强化|加强|督查)保障$|^保障$|有关(?:要求|说明)|其他(?:事项|要求)|几点要求|注意事项|附则|总则|背景|意义|依据|适用(?:范围|对象)|名词解释|说明$|组织机构|领导(?:小组|机构)|名单|联系(?:人|方式)|考核(?:办法|评价|方式|奖惩|结果)|结果运用|奖惩|评分|监督(?:检查|管理|考核)?$|督促检查|督查问责|责任追究|法律责任|(?:加强|强化)(?:组织领导|责任|领导)|宣传(?:引导|发动)|实施(?:时间|期限|范围)|有效期|[实施]行日期|提高(?:政治站位|思想认识|认识)|统一思想/;

/** Headings of the parts of a rule that say how it is applied. */
export const OF_A_RULE =
  /^(?:总则|附则|.{0,6}(?:考核|考评|评价|评定)的?(?:对象|范围|原则|周期|方式|程序|方法|步骤|等次|结果)(?:[和与及、].{2,8}|运用)?|结果运用|奖惩.{0,4}|名词解释|术语.{0,6}|(?:检查|抽查|适用|实施)(?:的)?(?:对象|范围|依据))$/;

/** Headings of the stages of a campaign: where no unit is named in them they are no tasks. */
export const STAGES_SECTION = /步骤$|(?:步骤|阶段|时间)(?:安排|划分)$/;

/** What opens the notes below a table or list (注：1.… · 说明： ⏎ 1.…). */
export const NOTES = /^[*]*(?:填表)?(?:注|备注|说明|附注)[*]*(?:[：:]|$)/;
