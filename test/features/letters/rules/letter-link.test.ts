import { linkPath } from '../../../../core/access/link-path';
import { linkPlaceOf, withoutLinkPlace } from '../../../../features/letters/rules/letter-link';

test('the place of a token stands in an address as it is, and is of one letter', () => {
  const place = linkPlaceOf('019a0000-0000-7000-8000-00000000000a');
  expect(linkPath(place)).toContain(place);
  expect(linkPlaceOf('019a0000-0000-7000-8000-00000000000b')).not.toBe(place);
});

test('a text that others may read has no place that a token could fill, and links that lead on', () => {
  const place = linkPlaceOf('019a0000-0000-7000-8000-00000000000a');
  const text = `去签收：https://x.cn${linkPath(place, '/tasks/1')} 去办理：https://x.cn${linkPath(place)}`;
  const shown = withoutLinkPlace(text, place);
  expect(shown).not.toContain(place);
  expect(shown).toContain('https://x.cn/sign-in/***?next=');
  expect(shown.match(/\*{3}/g)).toHaveLength(2);
  expect(withoutLinkPlace(text, undefined)).toBe(text);
});
