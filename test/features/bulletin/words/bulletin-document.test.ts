import { bulletinDocument } from '../../../../features/bulletin/words/bulletin-document';

const CONTENT = {
  form: 'redHead',
  title: '关于征缴进度的通报',
  addressees: '各乡镇',
  text: '一、总体情况\n\n  截至今天。\n（一）好的\n1.请抓紧。',
  metric: '征缴进度',
  tables: [],
  issuer: '某县人民政府办公室',
  madeAtMs: 0,
} as const;

test('before it is issued it is a draft without number and date; both forms have their heads', () => {
  expect(bulletinDocument(CONTENT)).toMatchObject({
    isDraft: true,
    head: { is: 'redHead', mark: '某县人民政府办公室文件', number: '（印发时编号）' },
  });
  const issued = bulletinDocument({ ...CONTENT, form: 'specialReport', number: '第3期', issuedOn: '2026-11-30' });
  expect(issued).toMatchObject({
    isDraft: false,
    head: { is: 'specialReport', mark: '督查专报', issue: '第3期', date: '2026年11月30日' },
    imprint: { printedOn: '2026年11月30日印发' },
  });
});
