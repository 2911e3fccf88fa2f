import { ownPath } from '../../../../features/letters/web/own-link';

const OURS = 'https://duban.example.gov.cn';

test.each([
  ['https://duban.example.gov.cn/tasks/1?a=b#c', '/tasks/1?a=b#c'],
  ['HTTPS://DUBAN.example.gov.cn/tasks/1', '/tasks/1'],
  ['https://duban.example.gov.cn:443/', '/'],
  ['https://duban.example.gov.cn\\tasks', '/tasks'],
])('%s is ours', (address, path) => {
  expect(ownPath(address, OURS)).toBe(path);
});

test.each([
  'https://duban.example.gov.cn//evil.example/x',
  'https://duban.example.gov.cn/\\evil.example/x',
  'https://duban.example.gov.cn\\\\evil.example',
  'https://duban.example.gov.cn/./\\/evil.example',
  'https://duban.example.gov.cn/..//evil.example',
  'https://duban.example.gov.cn/%2e//evil.example',
  'https://duban.example.gov.cn@evil.example/',
  'https://evil@duban.example.gov.cn/',
  'https://duban.example.gov.cn.evil.example/',
  'http://duban.example.gov.cn/',
  'https://duban.example.gov.cn:8443/',
  '//duban.example.gov.cn/',
  '\\\\evil.example/',
  '/tasks/1',
  'javascript:alert(1)',
  'https://',
])('%s is not ours', (address) => {
  expect(ownPath(address, OURS)).toBeUndefined();
});
