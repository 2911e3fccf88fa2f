import { linkPath } from '../../../../core/access/link-path';
import { linkPlaceOf } from '../../../../features/letters/rules/letter-link';

test('the place of a token stands in an address as it is, and is of one letter', () => {
  const place = linkPlaceOf('019a0000-0000-7000-8000-00000000000a');
  expect(linkPath(place)).toContain(place);
  expect(linkPlaceOf('019a0000-0000-7000-8000-00000000000b')).not.toBe(place);
});
