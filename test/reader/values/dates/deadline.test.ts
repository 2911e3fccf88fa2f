import { readBodyDeadline, readDeadline } from '../../../../reader/values/dates/deadline';
import { passageOf } from '../../support/passage-of';

const context = { issueDate: '2024-03-05' };

describe('the words behind 完成时限', () => {
  it.each([
    ['2024年12月31日前', { kind: 'date', date: '2024-12-31', yearInferred: false }],
    ['6月底前启动，12月底前完成', { kind: 'date', date: '2024-12-31', yearInferred: true }],
    ['长期坚持', { kind: 'ongoing' }],
    ['2024年全年', { kind: 'ongoing', throughYear: 2024 }],
    ['每月20日前', { kind: 'recurring' }],
    ['每季度新开1家，10月底前评比', { kind: 'recurring' }],
    ['每季度新开1家，10月底前全部运营', { kind: 'date', date: '2024-10-31' }],
    ['第三季度内答复并每月调度', { kind: 'date', date: '2024-09-30' }],
    ['“七一”前答复', { kind: 'text' }],
    ['印发之日起30日内', { kind: 'text' }],
    ['2024年春节前', { kind: 'text' }],
    ['汛期结束前', { kind: 'text' }],
    ['—', { kind: 'none' }],
  ])('%s', (text, expected) => {
    expect(readDeadline(passageOf(text), context, 'label').deadline).toMatchObject(expected);
  });

  it('of several days keep all as time points', () => {
    const { timePoints } = readDeadline(passageOf('6月底前启动，12月底前完成'), context, 'label');
    expect(timePoints.map(({ date, span }) => [date, span])).toEqual([
      ['2024-06-30', { start: 0, end: 4 }],
      ['2024-12-31', { start: 7, end: 12 }],
    ]);
  });
});

describe('the sentences of a task without a label', () => {
  it.each([
    ['修渠三条，12月底前完成验收。', { kind: 'date', date: '2024-12-31', rule: 'body/date-month' }],
    ['到2028年覆盖全县。', { kind: 'none' }],
    ['修缮校舍；每年11月底前检修水管一遍。', { kind: 'recurring', text: '每年11月底前' }],
    ['统计灾情，灾害期间每日17时前汇报。', { kind: 'recurring', text: '灾害期间每日17时前' }],
    ['每日前往工地看一遍。', { kind: 'none' }],
    ['高火险期每日发布一次预报。', { kind: 'recurring' }],
    ['每家企业每年最多申报2次。', { kind: 'none' }],
    ['建立名册，长期管护饮水工程。', { kind: 'ongoing' }],
    ['畅通渠道，每周五前向各乡镇推送名单。', { kind: 'recurring' }],
    ['提供信息，集中缴费期内每月更新。', { kind: 'recurring' }],
    ['宣传防火，第四季度入户率达到95%以上。', { kind: 'date', date: '2024-12-31' }],
    ['宣传防火，第四季度天干物燥。', { kind: 'none' }],
    ['开展演练，安排在“安全生产月”期间。', { kind: 'text', rule: 'body/event' }],
    ['由县住建局承办，拟于9月下旬提请县政府常务会议审议。', { kind: 'date', date: '2024-09-30' }],
    ['7月在县家具园举行，县消防大队参演。', { kind: 'date', date: '2024-07-31' }],
    ['编制规划（2027—2031年），9月上旬提请审议。', { kind: 'date', date: '2024-09-10' }],
    ['开展筛查，9月下旬完成首轮筛查。', { kind: 'date', date: '2024-09-30' }],
    ['建设阵地，年内每个乡镇不少于1处。', { kind: 'date', date: '2024-12-31' }],
    ['建立结对机制并长期坚持，未结对的扣分。', { kind: 'ongoing' }],
    ['开展宣传，全年刊播不间断。', { kind: 'ongoing' }],
    ['10月份举办比赛，参赛队伍不少于60支。', { kind: 'none' }],
    ['核查问题，1月15日完成的清单存档。', { kind: 'none' }],
    ['自6月30日起施行。', { kind: 'none' }],
    ['用于村级养老，年内盘活不少于15处。', { kind: 'date', date: '2024-12-31' }],
    ['由县交通局牵头，四季度内提出意见报县政府。', { kind: 'date', date: '2024-12-31' }],
    ['对重点水域巡逻，自7月1日起至8月31日止。', { kind: 'date', date: '2024-08-31' }],
    ['规定有效期自2024年5月1日起至2029年4月30日止。', { kind: 'none' }],
    ['在重点水域配备救生圈，于6月中旬配备到位。', { kind: 'date', date: '2024-06-20' }],
    ['对违建砂场拆除复绿，不得晚于7月15日。', { kind: 'date', date: '2024-07-15' }],
    ['组织群众参保，12月20日为完成最后期限。', { kind: 'date', date: '2024-12-20' }],
    ['赶在三季度结束前提出建议书。', { kind: 'date', date: '2024-09-30' }],
    ['安装智能门禁70套，5月底。', { kind: 'date', date: '2024-05-31' }],
    ['发布墒情预报，春灌期间每三日一次。', { kind: 'recurring', text: '春灌期间每三日一次' }],
    ['法治夜校开讲，每月第二个星期五晚。', { kind: 'recurring' }],
    ['分时段疏导车辆，工程施工期间长期坚持。', { kind: 'ongoing', text: '工程施工期间长期坚持' }],
    ['查处私自开口放水，直至春灌结束。', { kind: 'text', text: '直至春灌结束' }],
    ['编制改造计划，一季度末提交县政府常务会议审议。', { kind: 'date', date: '2024-03-31' }],
    ['由县民政局牵头，持续开展入户检查。', { kind: 'ongoing' }],
    ['对毕业5年内的毕业生给予补贴，年内不发生事故。', { kind: 'none' }],
    ['对招牌先拆后补，限期为2024年7月31日，拆除率100%。', { kind: 'date', date: '2024-07-31' }],
    ['由县住建局在雨季来临前完成修补。', { kind: 'text', text: '雨季来临前' }],
    ['开通专线，秋季学期开学前投入运营。', { kind: 'text', text: '秋季学期开学前' }],
    ['人才补贴按季度兑现，兑现率100%。', { kind: 'recurring' }],
    ['在本意见印发之日起30日内制定办法。', { kind: 'text', rule: 'body/counted-days' }],
  ])('%s', (text, expected) => {
    expect(readBodyDeadline(passageOf(text), context).deadline).toMatchObject(expected);
  });
});
