/** What the pages say before the first notice: where the office goes on, and what a unit may expect. */
export const nothingIssued = (isOffice: boolean) => ({
  title: '还没有督办事项',
  steps: isOffice
    ? [{ text: '单位和人员备齐、第一份通知下发以后，任务会列在这里。', link: { label: '看第一步', href: '/' } }]
    : [{ text: '县政府办公室下发的任务中，有本单位参加的会列在这里。' }],
});
