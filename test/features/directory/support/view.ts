import { civilDay } from '../../../../core/calendar/civil-day';
import type { DirectoryView } from '../../../../features/directory/rules/directory-view';

export const TODAY = civilDay(2026, 11, 24);

const LI_SI = { personId: 'li', personName: '李四', email: 'li@x.cn', closesGroup: false } as const;

/** An office, a bureau, a township and its village, with some who hold duties: 安全员 is the one security administrator, 审计员 was auditor until yesterday. The bureau is paired to the village for ten days; 李四 answers for the village, and answered for its second group. */
export const VIEW: DirectoryView = {
  today: TODAY,
  units: [
    { id: 'o', code: 'OFF', name: '禾县人民政府办公室', kind: 'office', aliases: ['县府办'] },
    { id: 'b', code: 'SLJ', name: '禾县水利局', kind: 'bureau', aliases: ['县水利局'] },
    { id: 't', code: 'QS', name: '青山镇人民政府', kind: 'township', aliases: [] },
    { id: 'v', code: 'SH', name: '上河村', kind: 'village', aliases: [], parentId: 't' },
  ],
  duties: [
    { id: '1', unitId: 'o', duty: 'securityAdmin', personId: 'safe', personName: '安全员', email: 'safe@x.cn' },
    { id: '2', unitId: 'o', duty: 'office', personId: 'clerk', personName: '王办', email: 'clerk@x.cn', telephone: '0883-1' },
    { id: '3', unitId: 'b', duty: 'contact', personId: 'clerk', personName: '王办', email: 'clerk@x.cn', toDay: TODAY - 1 },
    { id: '4', unitId: 'o', duty: 'auditor', personId: 'audit', personName: '审计员', email: 'audit@x.cn', toDay: TODAY - 1 },
  ],
  pairs: [{ id: 'p', unitId: 'b', villageId: 'v', unitName: '禾县水利局', villageName: '上河村', toDay: TODAY + 9 }],
  areas: [
    { ...LI_SI, id: 'a1', unitId: 'v', capacity: 'villageCadre', fromDay: TODAY - 9 },
    { ...LI_SI, id: 'a2', unitId: 'v', groupName: '第二组', capacity: 'villageCadre', toDay: TODAY - 1 },
  ],
};
