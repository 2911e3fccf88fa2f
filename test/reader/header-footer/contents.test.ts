import { contentsOf } from '../../../reader/header-footer/contents';

describe('a table of contents', () => {
  it('is its heading and the lines below it that come again, with or without their pages', () => {
    const texts = ['抗旱预案', '目录', '1总则', '2保障……3', '1总则', '1.1目的', '2保障'];
    expect([...contentsOf(texts)].sort()).toEqual([1, 2, 3]);
  });

  it('is none where nothing comes again or no heading says so', () => {
    expect(contentsOf(['目录', '1总则', '2保障']).size).toBe(0);
    expect(contentsOf(['1总则', '2保障', '1总则', '2保障']).size).toBe(0);
  });
});
