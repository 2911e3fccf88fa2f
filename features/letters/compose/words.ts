import type { Colour } from '../../../core/obligation/colour';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';

/** What is owed, as the letters call it. */
export const OWED: Readonly<Record<ObligationKind, string>> = {
  receipt: '签收任务',
  report: '报送进展情况',
  result: '报送办理结果',
  review: '审核报送材料',
  posting: '完成公示',
  roster: '提供清册',
  pledge: '报送承诺书',
  rectification: '报送整改情况',
  rework: '修改后重新报送',
  statement: '提交陈述材料',
};

export const COLOUR: Readonly<Record<Colour, string>> = { none: '', blue: '蓝', yellow: '黄', red: '红' };
export const COLOUR_CODE: Readonly<Record<Colour, string>> = { none: '#8c8c8c', blue: '#1677ff', yellow: '#d48806', red: '#cf1322' };

export const DUTY: Readonly<Record<Audience, string>> = {
  contact: '督办联系人',
  deputy: 'B岗',
  leader: '分管领导',
  head: '主要负责人',
  office: '督办岗',
  reviewer: '审核岗',
  officeHead: '办公室主任',
};

/** Events, by the first part of their rung: what the letter calls them and what it asks for. */
export const EVENT: Readonly<Record<string, { readonly title: string; readonly ask: string }>> = {
  assigned: { title: '交办', ask: '请登录系统签收，并按时限办理。' },
  returned: { title: '退回', ask: '报送的材料已退回，请按审核意见修改后重新报送。' },
  accepted: { title: '审核通过', ask: '报送的材料已审核通过。' },
  extensionGranted: { title: '同意延期', ask: '延期申请已同意，请按新的时限办理。' },
  extensionRefused: { title: '不同意延期', ask: '延期申请未获同意，请按原时限办理。' },
};
/** What a letter to somebody else's deputy calls an item of the ladder. */
export const FORWARDED = { title: '转办', ask: '请协助按时限办理。' } as const;
export const UNDELIVERED = ':undelivered';
