import fc from 'fast-check';
import { formatDay } from '../../../../core/calendar/civil-day';
import { colour } from '../../../../core/obligation/colour';
import { colourBounds } from '../../../../features/ledger/rules/colour-bounds';
import { aCalendar, dayOf2023 } from '../../../support/rules/arbitraries';
import { day, stateCalendar } from '../../../support/rules/state-calendar';

test('the bounds of a day before a long holiday', () => {
  expect(colourBounds(day('2023-09-27'), stateCalendar)).toEqual({ red: '2023-09-26', yellow: '2023-10-08', blue: '2023-10-12' });
});

test('a day compared with the bounds has the colour of the rule', () => {
  fc.assert(
    fc.property(dayOf2023, dayOf2023, aCalendar, (deadline, today, calendar) => {
      const { red, yellow, blue } = colourBounds(today, calendar);
      const text = formatDay(deadline);
      const shown = text <= red ? 'red' : text <= yellow ? 'yellow' : text <= blue ? 'blue' : 'none';
      expect(shown).toBe(colour(deadline, today, calendar));
    }),
  );
});
