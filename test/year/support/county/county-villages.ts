/** The first villages of each township differ from each other; how they stand at the year's end is the table that was worked out by hand. */
export const VARIED = 4;
/** So many villages the county of the notice says it has. */
export const WHOLE_COUNTY = 986;

/** The villages beside those that differ stand as one: no figure of theirs but by the month. By December they have reached the goal to the person. */
export const FURTHER_QUOTA = 500;
const FURTHER_REACHED: Readonly<Record<number, number>> = { 3: 12, 4: 28, 5: 45, 6: 63, 7: 78, 8: 91, 9: 95, 10: 97, 11: 97, 12: 98 };

/** The rate in percent that the county as a whole has reached by the end of each month of 2023. */
const REACHED: Readonly<Record<number, number>> = { 3: 12, 4: 28, 5: 45, 6: 63, 7: 78, 8: 91, 9: 95, 10: 98, 11: 98, 12: 99 };

/** Where a village stands in the county: in which township by the order of the directory (from 0), and which of its villages it is (from 1). */
export interface VillagePlace {
  readonly township: number;
  readonly number: number;
}

/** The codes of the townships and the farm, in the order of the directory. */
const TOWNSHIPS: readonly string[] = [...Array.from({ length: 11 }, (_, at) => `T${at + 1}`), 'FARM'];

/** The place of the village with a code (`T3-2`). */
export function placeOf(code: string): VillagePlace {
  const [township = '', number] = code.split('-');
  return { township: TOWNSHIPS.indexOf(township), number: Number(number) };
}

const NAMES: readonly string[] = [
  ...['上寨', '下寨', '新街', '河边'],
  ...[...'东西南北前后中大小'].flatMap((side) => [...'坝坪沟岭湾塘桥田营箐'].map((land) => side + land)),
];

/** The names of the villages of a township, of a county with so many in all: equally many each, and one more of the first. */
export function villageNames(township: number, ofCounty: number): readonly string[] {
  const each = Math.floor(ofCounty / TOWNSHIPS.length);
  return NAMES.slice(0, each + (township < ofCounty % TOWNSHIPS.length ? 1 : 0));
}

const isVaried = ({ number }: VillagePlace): boolean => number <= VARIED;
const varied = ({ township, number }: VillagePlace): number => township * VARIED + number - 1;

export const quotaOf = (place: VillagePlace): number => (isVaried(place) ? 300 + 17 * (varied(place) % 23) : FURTHER_QUOTA);

/** Persons who have paid by the end of a month of 2023; of those that differ whole persons only, and townships differ by some points. */
export function paidOf(place: VillagePlace, month: number): number {
  const percent = isVaried(place) ? (REACHED[month] ?? 0) + (month >= 10 ? 1 : 0) - (varied(place) % 5) : (FURTHER_REACHED[month] ?? 0);
  return Math.floor((quotaOf(place) * Math.max(0, percent)) / 100);
}
