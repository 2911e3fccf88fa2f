import { pdfRefusalText } from '../../../core/documents/pdf-words';

test('why there is no PDF says what to do instead', () => {
  expect(pdfRefusalText({ is: 'noFont' })).toContain('请系统管理员装一种中文字体');
  expect(pdfRefusalText({ is: 'missingCharacters', characters: '䶮' })).toContain('没有这些字：䶮');
});
