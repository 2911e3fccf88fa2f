import type { AreaCapacity, Duty, UnitKind, UnitRole } from '../directory/unit';
import type { Audience } from '../policy/policy';

/** What a person answers for in a unit (职责). */
export const dutyWords = {
  contact: '督办联系人',
  deputy: 'B岗',
  leader: '分管领导',
  head: '主要负责人',
  office: '督办岗',
  reviewer: '审核岗',
  officeHead: '办公室主任',
  countyLeader: '县领导',
  evaluator: '考核人员',
  approver: '审批人',
  auditor: '审计人员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
} as const satisfies Record<Duty, string>;

/** Whom a reminder is for. */
export const audienceWords: Readonly<Record<Audience, string>> = { ...dutyWords, supporter: '挂钩帮扶单位' };

/** In what capacity a person answers for an area (包村包组). */
export const capacityWords = {
  residentTeam: '驻村工作队员',
  townshipWorker: '乡镇干部',
  villageCadre: '村干部',
} as const satisfies Record<AreaCapacity, string>;

/** The role of a unit in a task; with 单位 behind it as a notice prints it (牵头单位). */
export const roleWords = { lead: '牵头', responsible: '责任', cooperating: '配合' } as const satisfies Record<UnitRole, string>;

/** Kinds of units (类别). */
export const unitKindWords = {
  office: '县府办',
  bureau: '部门',
  township: '乡镇',
  farm: '场',
  village: '村',
  section: '内设机构',
  other: '其他',
} as const satisfies Record<UnitKind, string>;
