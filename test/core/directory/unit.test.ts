import { ADDRESSED_DUTIES, DUTIES } from '../../../core/directory/unit';

test('a duty stands once: those of a unit, those of the supervising office, those that no letter goes to', () => {
  expect(new Set(DUTIES).size).toBe(DUTIES.length);
  expect(ADDRESSED_DUTIES).toEqual(['contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead']);
  expect(DUTIES.slice(0, ADDRESSED_DUTIES.length)).toEqual(ADDRESSED_DUTIES);
});
