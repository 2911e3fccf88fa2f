import { DUTIES } from '../../../core/directory/unit';

test('a duty stands once, those of a unit before those of the supervising office', () => {
  expect(new Set(DUTIES).size).toBe(DUTIES.length);
  expect(DUTIES).toEqual(['contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead']);
});
