/** Headings of sections whose items are dated steps of a plan. */
export const MILESTONE_SECTION = /进度(?:计划|安排|目标|节点)|时间节点|阶段性?目标|节点目标|工作进度/;

/** Headings of sections that list what each actor has to do. */
export const DUTY_SECTION = /工作职责|职责分工|部门职责|职责任务|单位职责|职能分工|任务分工|责任分工|工作分工|部门分工/;

/** Headings of sections whose items are tasks even when no unit is named. */
export const TASK_SECTION =
  /(?:工作|重点|主要|具体|目标)任务|(?:重点|主要|工作|推广|政策|具体)?(?:举措|措施)$|重点工作|工作内容|任务清单|任务分解|主要内容|重点事项|工作重点/;

/** Headings of sections that frame the tasks and hold none. */
export const FRAME_SECTION =
  /指导思想|总体要求|基本原则|工作目标|总体目标|主要目标|组织领导|保障措施|工作要求|组织保障|保障机制|有关要求|附则|适用范围|组织实施|目标任务$|工作职责|名词解释|背景|监督检查|督查考核/;

/** Headings of the steps of a campaign (动员部署阶段), which are tasks only when units or a labelled deadline stand with them. */
export const STEP_SECTION = /实施步骤|工作步骤|方法步骤|步骤安排|时间安排|进度安排|阶段安排/;
