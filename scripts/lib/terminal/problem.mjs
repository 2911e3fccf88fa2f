/** Something the person at the keyboard can act on: printed as its message alone, without a stack. */
export class Problem extends Error {}

/** Ends the process with what `error` says: a Problem as one sentence, a refused file by its path, anything else in full. */
export function failWith(error) {
  if (error instanceof Problem) console.error(`\n✗ ${error.message}`);
  else if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code) && error.path)
    console.error(`\n✗ 没有权限写入或读取 ${error.path}（${error.code}）：请用拥有该目录的用户运行，或用 --home 指定另一个目录。`);
  else if (error?.code === 'ENOSPC') console.error(`\n✗ 磁盘已满（${error.path ?? ''}）：请腾出空间后重试。`);
  else console.error(error);
  process.exitCode = 1;
}
