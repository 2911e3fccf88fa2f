import { directoryProblemText } from '../../../../features/directory/words/directory-problem-text';

test.each([
  [
    { file: 'units', line: 3, column: 'kind', code: 'unknownKind', value: '局' } as const,
    '单位名录第 3 行“类别”列：“局”不是类别，应为 县府办、部门、乡镇、场、村、内设机构、其他 之一',
  ],
  [
    { file: 'contacts', line: 2, column: 'duty', code: 'unknownDuty', value: '科长' } as const,
    '人员名录第 2 行“职责”列：“科长”不是职责，应为 督办联系人、B岗、分管领导、主要负责人、督办岗、审核岗、办公室主任、县领导、考核人员、审批人、审计人员、系统管理员、安全管理员、审计管理员 之一',
  ],
  [
    { file: 'contacts', line: 2, column: 'duty', code: 'dutyOnlyInOffice', value: 'office' } as const,
    '人员名录第 2 行“职责”列：督办岗、审核岗、办公室主任只能设在县府办',
  ],
  [
    { file: 'contacts', line: 9, column: 'duty', code: 'repeated', value: 'contact', other: '5' } as const,
    '人员名录第 9 行“职责”列：“督办联系人”与第 5 行重复',
  ],
])('a problem is told at its place: %j', (problem, text) => {
  expect(directoryProblemText(problem)).toBe(text);
});
