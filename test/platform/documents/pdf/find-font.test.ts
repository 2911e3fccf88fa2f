import path from 'node:path';
import { findFont } from '../../../../platform/documents/pdf/find-font';

test('the font of the settings is taken, with its face; one that is not there is none', () => {
  const file = path.join(__dirname, 'find-font.test.ts');
  expect(findFont(file)).toEqual({ file });
  expect(findFont(`${file}#Song-Regular`)).toEqual({ file, face: 'Song-Regular' });
  expect(findFont('/nowhere/font.ttf')).toBeUndefined();
});
