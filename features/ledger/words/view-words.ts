import { MOST_VIEWS, type ViewRefusal } from '../rules/saved-view';

/** Why a view was not kept. */
export const viewRefusalWords = {
  tooManyViews: `每人最多保存 ${MOST_VIEWS} 个视图，请先删掉不用的。`,
  viewNameTaken: '您已经有一个这个名称的视图，请换一个名称。',
  viewNotShareable: '只有督办人员可以把视图与同事共用。',
} as const satisfies Record<ViewRefusal, string>;

export const VIEW_NAME = '视图名称';

/** What was done on the page before. */
export const viewDoneWords = {
  saved: '视图已保存，以后从台账上方打开。',
  changed: '视图已更改。',
  removed: '视图已删除。',
} as const;

/** Which columns the ledger shows. */
export const ledgerColumnsWords = {
  usual: '常用',
  brief: '简（任务、时限、亮灯）',
  full: '全（加进展）',
} as const;
