/** Of a test letter, in the person's mailbox and in the list of letters. */
export const TEST_SUBJECT = '督办系统测试信';

/** Where a test letter is. */
const TEST_STATES: Readonly<Record<string, string>> = {
  waiting: '测试信已交给发信程序，还没有送出；过几秒刷新本页再看。',
  sending: '测试信正在发出；过几秒刷新本页再看。',
  sent: '测试信已交邮件服务器，请到您的邮箱里查看。',
  failed: '测试信没有送达',
  inDoubt: '测试信已发出，邮件服务器没有答复，会自动再发一次。',
  expired: '测试信半小时没有发出，不再发：请看告警。',
};

/** What became of a test letter, with what the mail server said where it was refused. */
export const testLetterText = ({ state, reply }: { readonly state: string; readonly reply: string | null }): string =>
  state === 'failed' ? `${TEST_STATES['failed'] ?? ''}，邮件服务器答复：${reply ?? '没有答复'}` : (TEST_STATES[state] ?? state);

export const NO_ADDRESS = '您的账户没有登记邮箱，不能发测试信；请在名录里补上。';

/** What is to be backed up, and that nobody but who does it knows when it was. */
export const BACKUP_HINT =
  '备份在数据库上做（pg_dump 或物理备份），系统不知道最近一次是什么时候。只备份数据库，不要备份 state 目录；恢复以后发信会先暂停，等人核对。';
