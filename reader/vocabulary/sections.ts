/** Headings of sections whose items are dated steps of a plan. */
export const MILESTONE_SECTION = /进度(?:计划|安排|目标|节点)|时间节点|阶段性?目标|节点目标|工作进度/;

/** Headings of sections that list what each actor has to do. */
export const DUTY_SECTION = /工作职责|职责分工|部门职责|职责任务|单位职责|职能分工|任务分工|责任分工|工作分工|部门分工/;

/** Headings of sections whose items are tasks even when no unit is named. */
export const TASK_SECTION =
  /(?:工作|重点|主要|具体|目标)任务|(?:重点|主要|工作|推广|政策|具体)?(?:举措|措施)$|重点工作|工作内容|任务清单|任务分解|主要内容|重点事项|工作重点/;
