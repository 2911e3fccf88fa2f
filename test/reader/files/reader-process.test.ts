import { readNoticeText } from '../../../reader/files/read-notice-file';
import { readerAhead } from '../../../reader/files/reader-process';
import { readNotice } from '../../../reader/read-notice';
import { readOptions } from './support/read-bytes';

const TEXT = '关于开展清淤的通知\n一、工作任务\n（一）清理沟渠\n责任单位：县水利局、各乡镇\n完成时限：2024年3月31日前\n';

describe('a process that gets ready before there is a notice', () => {
  it('reads one notice as any other does, within the same limits, and only one', async () => {
    const ahead = readerAhead(readOptions);
    await ahead.getReady();
    const read = await readNoticeText(TEXT, { ...readOptions, ahead });
    expect('notice' in read && read.notice).toEqual(readNotice(TEXT));
    expect(ahead.take()).toBeUndefined();
    await ahead.getReady();
    const hostile = '至2026年12月20日不低于60％；'.repeat(6500);
    expect(await readNoticeText(hostile, { ...readOptions, ahead, seconds: 0.05 })).toMatchObject({
      unreadable: { reason: 'tookTooLong' },
    });
  });

  it('reads a notice that is handed in before it is ready', async () => {
    const ahead = readerAhead(readOptions);
    const ready = ahead.getReady();
    const read = await readNoticeText(TEXT, { ...readOptions, ahead });
    expect('notice' in read && read.notice.tasks).toHaveLength(1);
    await ready;
  });

  it('is one at a time; one that has ended is not given away', async () => {
    const ahead = readerAhead(readOptions);
    const ready = ahead.getReady();
    expect(ahead.getReady()).toBe(ready);
    await ready;
    const waiting = ahead.take();
    expect(waiting?.connected).toBe(true);
    waiting?.kill('SIGKILL');
    await ahead.getReady();
    ahead.stop();
    expect(ahead.take()).toBeUndefined();
    const broken = readerAhead({ ...readOptions, entry: 'no-such-file' });
    await broken.getReady();
    expect(broken.take()).toBeUndefined();
  });

  it('does not wait for ever', async () => {
    const ahead = readerAhead(readOptions, 1);
    await ahead.getReady();
    expect(ahead.take()).toBeUndefined();
  });
});
