import { DUTIES, type Duty } from '../../../../core/directory/unit';
import type { Visitor, Web } from '../web';
import type { Place } from './subjects';

const UNIT_DUTIES: readonly Duty[] = ['contact', 'deputy', 'leader', 'head'];
export const OFFICE_DUTIES: readonly Duty[] = DUTIES.filter((duty) => !UNIT_DUTIES.includes(duty));

/** Somebody who holds one duty in one unit, signed in. */
export interface Reader {
  readonly name: string;
  readonly duty: Duty;
  readonly place: Place;
  readonly address: string;
  readonly visitor: Visitor;
}

const HELD: readonly (readonly [Place, Duty])[] = [
  ...(['T1', 'T1V', 'OFF'] as const).flatMap((place) => UNIT_DUTIES.map((duty) => [place, duty] as const)),
  ...OFFICE_DUTIES.map((duty) => ['OFF', duty] as const),
];

/** One reader for each of the fourteen duties, those of units in a unit, in the unit below it and in the office. */
export const signInReaders = (web: Web): Promise<readonly Reader[]> =>
  Promise.all(
    HELD.map(async ([place, duty]) => {
      const address = `${place}-${duty}@county.example`.toLowerCase();
      return { name: `${duty} of ${place}`, duty, place, address, visitor: await web.signIn(address) };
    }),
  );
