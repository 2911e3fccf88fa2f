import { readNotice } from '../../../reader/read-notice';

const tasksOf = (text: string) =>
  readNotice(text).tasks.map(({ title, units, deadline }) => [
    title,
    units.map(({ role, name }) => `${role} ${name}`).join(' '),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

describe('items as notices print them', () => {
  it('set their units off with a dash, and end with a day or a standing clause', () => {
    const text =
      '2026年整治方案\n一、工作任务\n1.改造管网，6月18日完成。——县住建局、各乡镇\n2.打捞漂浮物，长期坚持。——县水利局牵头，各乡镇配合\n3.抽查排口，每季度一次。——县生态环境分局';
    expect(tasksOf(text).map(([, ...rest]) => rest)).toEqual([
      ['responsible 县住建局 responsible 各乡镇', '2026-06-18'],
      ['lead 县水利局 cooperating 各乡镇', 'ongoing'],
      ['responsible 县生态环境分局', 'recurring'],
    ]);
  });

  it('take the units beside the heading of their group where others name their own', () => {
    const text =
      '（一）截污\n1.改造管网。（县住建局）\n2.排查排口。（县水利局）\n（二）清淤（责任单位：县水利局）\n3.清淤南门河。\n4.打捞漂浮物。\n（三）修复\n5.建设护岸。（县林业局）';
    expect(tasksOf(text).map(([title, units]) => [title, units])).toEqual([
      ['改造管网', 'responsible 县住建局'],
      ['排查排口', 'responsible 县水利局'],
      ['清淤南门河', 'responsible 县水利局'],
      ['打捞漂浮物', 'responsible 县水利局'],
      ['建设护岸', 'responsible 县林业局'],
    ]);
  });

  it('say what a meeting decided', () => {
    const text =
      '2026年5月8日会议纪要\n一、关于缺口问题\n会议议定，由县住建局牵头，会同县财政局，于5月底前提出方案。\n二、关于饮水安全\n会议议定，由县教育局牵头，县卫健局配合，即日起至6月20日全面检测。';
    expect(tasksOf(text)).toEqual([
      ['关于缺口问题', 'lead 县住建局 cooperating 县财政局', '2026-05-31'],
      ['关于饮水安全', 'lead 县教育局 cooperating 县卫健局', '2026-06-20'],
    ]);
  });
});
