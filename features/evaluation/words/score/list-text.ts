import { unitKindWords } from '../../../../core/words/duties';
import type { DraftIndicator, DraftList } from '../../rules/score/check-list';
import type { Formula, Indicator, ScoredKind, ScoreList } from '../../rules/score/score-list';
import { countedKindWords, readPoints, scoreText } from './score-words';

const UNITS = {
  townships: unitKindWords.township,
  villages: unitKindWords.village,
  bureaus: unitKindWords.bureau,
} as const satisfies Record<ScoredKind, string>;
const FORMULAS = { rate: '完成率', inTime: '按时', deduction: '扣分', byHand: '人工' } as const satisfies Record<Formula['kind'], string>;
/** What stands in each place of a line. */
export const LIST_COLUMNS = ['适用单位', '指标', '依据', '分值', '封顶', '算法'] as const;

const keyOf = <K extends string>(words: Readonly<Record<K, string>>, word: string): string =>
  (Object.keys(words) as K[]).find((key) => words[key] === word) ?? word;
const kindsOf = (kinds: readonly (keyof typeof countedKindWords)[]): string => kinds.map((kind) => countedKindWords[kind]).join('、');
const short = (points: number): string => scoreText(points).replace(/\.?0+$/, '');

function formulaCell(formula: Formula): string {
  const name = FORMULAS[formula.kind];
  switch (formula.kind) {
    case 'rate':
      return `${name} ${short(formula.full)}`;
    case 'inTime':
      return `${name} ${kindsOf(formula.of)}`;
    case 'deduction':
      return `${name} ${kindsOf(formula.of)} ${short(formula.perLate)} ${short(formula.perOpen)}`;
    case 'byHand':
      return name;
  }
}

/** A list as it is edited: an indicator a line, its columns apart by `｜`. */
export const listText = ({ indicators }: ScoreList): string =>
  indicators
    .map(({ appliesTo, title, clause, weight, cap, formula }) =>
      [appliesTo.map((kind) => UNITS[kind]).join('、'), title, clause, scoreText(weight), scoreText(cap), formulaCell(formula)].join('｜'),
    )
    .join('\n');

const parts = (text: string, by: RegExp): readonly string[] => text.split(by).map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore

function formulaOf(text: string): DraftIndicator['formula'] {
  const [name = '', of = '', perLate = '', perOpen = ''] = parts(text, /\s+/);
  const kind = keyOf(FORMULAS, name);
  if (kind === 'rate') return { kind, full: readPoints(of.replace(/[%％]$/, '')) };
  const kinds = parts(of, /[、,，]/).map((word) => keyOf(countedKindWords, word));
  return { kind, of: kinds, perLate: readPoints(perLate), perOpen: readPoints(perOpen) };
}

/** The indicator keeps its key where it has the title of a known one of the same units: what was adjusted for it stays. */
const knownKey = ({ title, appliesTo }: Pick<DraftIndicator, 'title' | 'appliesTo'>, known: readonly Indicator[]): string | undefined =>
  known.find((one) => one.title === title && one.appliesTo.some((kind) => appliesTo.includes(kind)))?.key;

/** A list as it was edited or pasted from a spreadsheet, to be checked; a line that has not its columns is told by its number. */
export function readListText(text: string, total: number, known: ScoreList): DraftList | { readonly line: number; readonly found: string } {
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), at: at + 1 })).filter(({ line }) => line !== ''); // prettier-ignore
  const taken = new Set(known.indicators.map(({ key }) => key));
  const indicators: DraftIndicator[] = [];
  for (const { line, at } of lines) {
    const cells = line.split(/[｜|\t]/).map((cell) => cell.trim());
    if (cells.length !== LIST_COLUMNS.length) return { line: at, found: line };
    const [units = '', title = '', clause = '', weight = '', cap = '', formula = ''] = cells;
    const appliesTo = parts(units, /[、,，]/).map((word) => keyOf(UNITS, word));
    let key = knownKey({ title, appliesTo }, known.indicators);
    for (let next = 1; key === undefined; next += 1) if (!taken.has(`i${next}`)) key = `i${next}`;
    taken.add(key);
    indicators.push({
      key,
      title,
      clause,
      appliesTo,
      weight: readPoints(weight) ?? NaN,
      cap: readPoints(cap) ?? NaN,
      formula: formulaOf(formula),
    });
  }
  return { total, indicators };
}
