import { documentAnnouncer } from '../../../support/announcer';
import { DOCUMENT } from '../support/evaluation-file';

const title = '关于更正某政办发〔2024〕3号的通知';
const letter = {
  letterId: '01890000-0000-7000-8000-000000000001',
  to: { personId: 'p', name: '县长', address: 'xianzhang@county.example' },
  document: { ...DOCUMENT, id: 'd2', kind: 'correction', title },
  atMs: 0,
} as const;

test('the approval of a correction is asked for with what it is, who gives it and who does not, and where', () => {
  const { subject, text } = documentAnnouncer.composeApproval(letter);
  expect(subject).toBe(`【请审批】${title}`);
  for (const said of [
    '县长',
    `《${title}》已送审，请审批。要由两个人各批一次。`,
    'http://duban.example/evaluations/e1/document?document=d2',
    '参与过起草、修改、送审的人不能审批；批准以后由督办机构编号印发，已印发的通报不改。',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('某政办发〔2024〕3号）');
});

test('who is missing for it is told with the number and the page where the duty is given', () => {
  const { subject, text } = documentAnnouncer.composeApproversMissing({ ...letter, missing: 1 });
  expect(subject).toBe(`【审批人不足】${title}`);
  expect(text).toContain('能审批的还差 1 人，请确定审批人并在“单位与人员”里登记职责');
  expect(text).toContain('http://duban.example/evaluations/e1/document?document=d2');
});
