import { readFile } from 'node:fs/promises';
import { readNotice } from '../read-notice';
import type { Decoded } from './decode-text';
import { decodeFile } from './decode-file';
import { ofNoticeLength } from './notice-length';
import { loadPdfjs } from './pdf/decode-pdf';
import type { ReadJob, ReadResult } from './read-notice-file';
import { GET_READY, IS_READY } from './reader-process';

async function decode(job: ReadJob): Promise<Decoded> {
  if ('text' in job) return ofNoticeLength(job);
  try {
    return await decodeFile(new Uint8Array(await readFile(job.file)));
  } catch {
    return { unreadable: { reason: 'damaged', kind: '' } };
  }
}

/** Text in the forms that most notices have: V8 compiles a rule when it is first asked. */
const REHEARSAL = [
  '关于做好秋季防汛工作的通知',
  '各乡镇人民政府，县直各单位：',
  '一、工作任务',
  '（一）清理排水沟渠。9月底前完成沟渠清淤120公里，完成率达到95%以上。（责任单位：县水利局、各乡镇）',
  '牵头单位：县应急管理局',
  '配合单位：县水利局、县财政局',
  '完成时限：2026年10月15日前',
  '1.加固塘坝。县水利局负责，长期坚持。',
  '二、任务分工',
  '序号\t工作任务\t牵头单位\t责任单位\t完成时限',
  '1\t检修泵站\t县水利局\t各乡镇\t2026年9月30日',
  '2\t储备物资\t县应急管理局\t县财政局\t每季度末',
  '附件：防汛物资清单',
  '河湾县人民政府办公室',
  '2026年8月20日',
].join('\n');

/** The process that reads one untrusted notice: its parent sends a file's path or a text, the result goes back, then it ends. Without its parent it ends too. */
async function read(job: ReadJob): Promise<ReadResult> {
  const decoded = await decode(job);
  return 'unreadable' in decoded ? decoded : { text: decoded.text, notice: readNotice(decoded.text, decoded.unseen) };
}

/** Does once what every notice needs, so that the next one need not wait for it. */
async function getReady(): Promise<void> {
  await loadPdfjs();
  readNotice(REHEARSAL);
  process.send?.(IS_READY);
}

process.once('disconnect', () => process.exit(1));
process.on('message', (message: ReadJob | typeof GET_READY) => {
  if (message === GET_READY) void getReady();
  else void read(message).then((result) => process.send?.(result, () => process.exit(0)));
});
