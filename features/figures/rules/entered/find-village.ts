import type { Unit } from '../../../../core/directory/unit';
import { formsOf, namesOf, plainForm } from '../../../../core/directory/unit-forms';
import { TOWNSHIP_NATIONALITIES } from '../../../../core/directory/unit-vocabulary';
import { CHINESE_FIGURES, chineseNumber } from '../../../../core/text/chinese-number';

/** 新村村委会 and 新村 are one village to whoever fills in a table, 青山镇人民政府 and 青山镇 one township. */
const VILLAGE_ENDING = /(?:村民委员会|村委会|居民委员会|居委会|社区|行政村|村)+$/;
const TOWNSHIP_ENDING = /(?:人民政府|政府|办事处|管理委员会|管委会)$/;
/** What a township is, behind its own name: 青山镇 is 青山 in the names of its villages. */
const TOWNSHIP_KIND = /(?:镇|乡|街道|农场|林场|场)$/;
const NUMBER = new RegExp(`第?(\\d{1,4}|[${CHINESE_FIGURES}]{1,7})$`);

/** A township with the beginnings of its villages' names, the longest first: as it is written, also without its nationalities, and without what it is. */
interface Township {
  readonly unit: Unit;
  readonly written: readonly string[];
  readonly full: readonly string[];
  readonly short: readonly string[];
}

const longestFirst = (forms: readonly string[]): readonly string[] =>
  forms.filter((form) => form.length > 1).sort((one, other) => other.length - one.length);

function townshipOf(unit: Unit): Township {
  const written = namesOf(unit).flatMap((name) => [...formsOf(name).slice(0, -1), plainForm(name).replace(TOWNSHIP_ENDING, '')]);
  const full = [...written, ...written.map((form) => form.replace(TOWNSHIP_NATIONALITIES, ''))];
  const short = full.map((form) => form.replace(TOWNSHIP_KIND, ''));
  return { unit, written: longestFirst(written), full: longestFirst(full), short: longestFirst(short) };
}

const begins = (plain: string, forms: readonly string[]): string | undefined =>
  forms.find((form) => plain.length > form.length && plain.startsWith(form));

function onlyOne<T>(all: readonly T[], is: (one: T) => boolean): T | undefined {
  const [only, ...others] = all.filter(is);
  return others.length === 0 ? only : undefined;
}

/** A name without one of these beginnings and without its ending; one that is nothing else keeps it. */
function stemOf(plain: string, forms: readonly string[]): string {
  const own = plain.slice(begins(plain, forms)?.length ?? 0);
  return own.replace(VILLAGE_ENDING, '') || own;
}

/** 第一, 一, 01 at the end of a name are the number 1. */
const numbered = (stem: string): string =>
  stem.replace(NUMBER, (all: string, figures: string) => {
    const number = /^\d/.test(figures) ? Number(figures) : chineseNumber(figures);
    return number === undefined ? all : String(number);
  });

/**
 * What a name within its township is compared by: as it is written, without the township's name in full; and loosely, without its name alone (青山1村 of 青山镇 is
 * 1村) and with its number in figures.
 */
function formsWithin(plain: string, township: Township | undefined): readonly string[] {
  const { full = [], short = [] } = township ?? {};
  const [strict, loose] = [stemOf(plain, full), stemOf(stemOf(plain, full), short)];
  // 青山村 of 青山镇 is no village without a name.
  const own = loose.replace(VILLAGE_ENDING, '') === '' ? strict : loose;
  return [strict, numbered(own)];
}

/**
 * The villages that a name stands for (村): within the township beside it, or the one with which it begins; the loose form counts only there, and only where no
 * village is called so. Without a township only the name itself counts, as it is, in the whole county. None, one, or several that cannot be told apart.
 */
export function villageFinder(units: readonly Unit[]): (name: string, township?: Unit) => readonly Unit[] {
  const townships = units.filter(({ kind }) => kind === 'township' || kind === 'farm').map(townshipOf);
  const byId = new Map(townships.map((township) => [township.unit.id, township]));
  const byForm = new Map<string, Unit[]>();
  for (const unit of units.filter(({ kind }) => kind === 'village'))
    for (const name of namesOf(unit))
      formsWithin(plainForm(name), byId.get(unit.parentId ?? '')).forEach((form, looseness) => {
        const key = `${looseness} ${form}`;
        const known = byForm.get(key) ?? [];
        if (!known.includes(unit)) byForm.set(key, [...known, unit]);
      });
  const within = (plain: string, township: Township): readonly Unit[] => {
    for (const [looseness, form] of formsWithin(plain, township).entries()) {
      const found = (byForm.get(`${looseness} ${form}`) ?? []).filter(({ parentId }) => parentId === township.unit.id);
      if (found.length > 0) return found;
    }
    return [];
  };
  return (name, above) => {
    const plain = plainForm(name);
    const said = above
      ? byId.get(above.id)
      : (townships.find(({ written }) => begins(plain, written) !== undefined) ??
        onlyOne(townships, ({ full }) => begins(plain, full) !== undefined));
    if (said) return within(plain, said);
    if (above) return [];
    const anywhere = byForm.get(`0 ${stemOf(plain, [])}`) ?? [];
    if (anywhere.length > 0) return anywhere;
    const only = onlyOne(townships, ({ short }) => begins(plain, short) !== undefined);
    return only ? within(plain, only) : [];
  };
}
