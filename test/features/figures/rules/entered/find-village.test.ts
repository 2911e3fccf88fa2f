import type { Unit } from '../../../../../core/directory/unit';
import { villageFinder } from '../../../../../features/figures/rules/entered/find-village';

const village = (id: string, name: string, parentId: string): Unit => ({ id, code: id, name, kind: 'village', parentId, aliases: [] });
const township = (id: string, name: string): Unit => ({ id, code: id, name, kind: 'township', aliases: [] });
const UNITS: readonly Unit[] = [
  township('east', '青山镇人民政府'),
  township('west', '白水乡人民政府'),
  township('south', '江东镇人民政府'),
  township('north', '江东乡人民政府'),
  township('hills', '云岭傣族彝族乡人民政府'),
  township('upper', '河口彝族乡人民政府'),
  township('lower', '河口傣族乡人民政府'),
  village('e1', '青山1村村民委员会', 'east'),
  village('e12', '青山12村村民委员会', 'east'),
  village('e', '青山村村民委员会', 'east'),
  village('w1', '第一村村民委员会', 'west'),
  village('w2', '白水二村村民委员会', 'west'),
  village('w2b', '第2村村民委员会', 'west'),
  village('w81', '八一村村民委员会', 'west'),
  village('s3', '江东3村村民委员会', 'south'),
  village('n4', '老街社区居民委员会', 'north'),
  village('h1', '云岭1村村民委员会', 'hills'),
  village('u1', '河口彝族乡新寨村村民委员会', 'upper'),
  village('l1', '河口傣族乡新寨村村民委员会', 'lower'),
];
const find = villageFinder(UNITS);
const found = (name: string, above?: string): readonly string[] =>
  find(
    name,
    UNITS.find(({ id }) => id === above),
  ).map(({ id }) => id);

test.each([
  ['a number without the township', '1村', 'east', ['e1']],
  ['in Chinese figures', '一村', 'east', ['e1']],
  ['as an ordinal', '第1村', 'east', ['e1']],
  ['as an ordinal in Chinese figures', '第一村村委会', 'east', ['e1']],
  ['wide figures', '１村', 'east', ['e1']],
  ['two figures', '十二村', 'east', ['e12']],
  ['the township’s name alone before it', '青山一村', 'east', ['e1']],
  ['the township in full before it', '青山镇第1村', 'east', ['e1']],
  ['a directory that writes the ordinal', '1村', 'west', ['w1']],
  ['a village that is called as its township', '青山村', 'east', ['e']],
  ['a name of figures that is no number', '八一村', 'west', ['w81']],
  ['without a column, the township in full', '青山镇一村', undefined, ['e1']],
  ['without a column, the township’s name alone', '青山一村', undefined, ['e1']],
  ['without a column, the township without its nationalities', '云岭乡一村', undefined, ['h1']],
  ['below a township of nationalities, its name alone before it', '云岭1村', 'hills', ['h1']],
  ['a directory that writes the township with its nationalities', '河口乡新寨村', 'lower', ['l1']],
  ['the name itself, in the whole county', '老街', undefined, ['n4']],
])('%s: %s', (_name, name, above, ids) => {
  expect(found(name, above)).toEqual(ids);
});

test.each([
  ['two that fit are both named', '二村', 'west', ['w2', 'w2b']],
  ['one that is written so is that one', '第2村', 'west', ['w2b']],
  ['a village of another township', '3村', 'east', []],
  ['a number without a township, whoever has it', '12村', undefined, []],
  ['a beginning that two townships have', '江东三村', undefined, []],
  ['a township without its nationalities that two are', '河口乡新寨村', undefined, []],
  ['a group of villagers', '1组', 'east', []],
])('%s', (_name, name, above, ids) => {
  expect(found(name, above)).toEqual(ids);
});
