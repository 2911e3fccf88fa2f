import type { Unit } from './unit';
import { LOOSE_ENDING, OWN_NAME, SHORT_WORDS, TOWNSHIP_NATIONALITIES, VERTICAL_PREFIX } from './unit-vocabulary';

/** A name without white space, brackets, enumeration commas and full stop: what spellings differ in. */
export const plainForm = (name: string): string => name.normalize('NFKC').replace(/[\s()[\]〔〕、,。.·]/g, '');

/** The name as the county says it: 国家税务总局××县税务局 and ××县税务局 are 县税务局, 县人力资源和社会保障局 is 县人社局. */
export function normalForm(name: string): string {
  const bare = plainForm(name).replace(VERTICAL_PREFIX, '');
  const own = OWN_NAME.exec(bare)?.[0];
  const county = own === undefined ? bare : own.slice(-1) + bare.slice(own.length);
  return SHORT_WORDS.reduce((form, [long, short]) => form.replace(long, short), county);
}

/** The forms of a name, strict first: as written, as the county says it, without the level before it, without its ending, without a township's nationalities. */
export function formsOf(name: string): readonly string[] {
  const normal = normalForm(name);
  const withoutLevel = normal.length > 2 ? normal.replace(/^[县市区旗](?!场)/, '') : normal;
  const withoutEnding = withoutLevel.replace(LOOSE_ENDING, '');
  return [plainForm(name), normal, withoutLevel, withoutEnding, withoutEnding.replace(TOWNSHIP_NATIONALITIES, '')];
}

/** A unit's name and aliases. */
export const namesOf = (unit: Unit): readonly string[] => [unit.name, ...unit.aliases];
