import type { UnitRole } from '../../core/directory/unit';
import { ASIDE_HEAD, NUMBER_HEAD, TIME_HEAD, UNITS_HEAD, WORDS_HEAD } from '../vocabulary/head-words';
import { columnKind } from './label';
import { roleOfWords } from './role-words';

/** What the head of a column lets one expect below it. */
export type HeadHint = 'number' | 'aside' | 'units' | 'time' | 'words';

const LONGEST_HEAD = 16;
/** Remarks of a head (责任单位（排第一的为牵头单位） · 分值(100分)) and the sign behind it. */
const REMARKS = /（[^（）]*）|\[[^[\]]*\]|[：:]$/g;

/** The words of a head without remarks and the white space that spreads them. */
const plainHead = (text: string): string => text.replace(/\s/g, '').replace(REMARKS, '');

/** What a head's own words hint at; undefined where they are no head at all. */
export function headHint(text: string): HeadHint | undefined {
  const head = plainHead(text);
  if (head === '' || head.length > LONGEST_HEAD || /[。；，！？%]|\d{3,}(?!年)/.test(head)) return undefined;
  if (NUMBER_HEAD.test(head)) return 'number';
  const kind = columnKind(head);
  if (kind === 'lead' || kind === 'responsible' || kind === 'cooperating') return 'units';
  if (kind === 'deadline') return 'time';
  if (kind === 'person') return 'aside';
  if (kind === undefined && head.includes('、')) return undefined;
  if (ASIDE_HEAD.test(head)) return 'aside';
  if (kind !== undefined) return 'words';
  if (UNITS_HEAD.test(head)) return 'units';
  if (TIME_HEAD.test(head)) return 'time';
  return WORDS_HEAD.test(head) ? 'words' : undefined;
}

/** Whether the cells of a row are all heads, or open with that of numbers and no number beside it: no label has its value there. */
export const areAllHeads = (cells: readonly { readonly text: string }[]): boolean =>
  cells.every(({ text }) => headHint(text) !== undefined) ||
  (headHint(cells[0]?.text ?? '') === 'number' && !/\d/.test(cells[1]?.text ?? ''));

/** The role that the head of a column of units gives them. */
export function roleOfHead(text: string): UnitRole {
  const head = plainHead(text);
  const kind = columnKind(head);
  if (kind === 'lead' || kind === 'responsible' || kind === 'cooperating') return kind;
  return roleOfWords(head);
}
