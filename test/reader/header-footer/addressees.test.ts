import { isAddressLine, splitAddressees } from '../../../reader/header-footer/addressees';

it.each([
  ['各乡镇人民政府，县直有关单位：', ['各乡镇人民政府', '县直有关单位']],
  ['各县、区人民政府、市直各部门：', ['各县、区人民政府', '市直各部门']],
])('%s names its addressees', (line, expected) => {
  expect(isAddressLine(line)).toBe(true);
  expect(splitAddressees(line)).toEqual(expected);
});

it.each(['现将有关事项通知如下：', '各乡镇人民政府', '各乡镇要抓好落实。责任单位为：'])('%s is no line of addressees', (line) => {
  expect(isAddressLine(line)).toBe(false);
});
