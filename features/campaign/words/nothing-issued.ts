/** What the pages say before the first notice: the next step of the office, and what a unit may expect. */
export const nothingIssued = (isOffice: boolean) => ({
  title: '还没有督办事项',
  steps: isOffice
    ? [
        {
          text: '在运行本系统的机器上，到项目目录里执行下面的命令，下发一份示例通知看看效果：',
          command: 'npm run -s duban -- notice issue --sample',
        },
        { text: '下发自己的通知：', command: 'npm run -s duban -- notice issue 通知.txt --units units.csv --contacts contacts.csv' },
      ]
    : [{ text: '县政府办公室下发的任务中，有本单位参加的会列在这里。' }],
});
