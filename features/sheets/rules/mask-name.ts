/** How much of a name is shown: the surname and the last character (张*三), or the surname alone (张*). */
export type MaskForm = 'surnameAndLast' | 'surname';

/** Surnames of two characters that are common enough to be met. */
const TWO_CHARACTERS = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
  '夏侯',
  '端木',
  '百里',
  '南宫',
]);
/** Between the parts of a name of many a people of Yunnan (·). */
const DOTS = /[·•‧・.．]/u;

/** The visible first part of a name: a surname, or the first part of a name with dots. */
function firstPart(name: string): string {
  const [first = ''] = name.split(DOTS);
  if (first !== name) return [...first].slice(0, 1).join('');
  const characters = [...name];
  const two = characters.slice(0, 2).join('');
  return characters.length > 2 && TWO_CHARACTERS.has(two) ? two : (characters[0] ?? '');
}

/**
 * A name as a posting sheet shows it (脱敏): 张三 is 张*, 张小三 is 张*三 or 张**, never the whole; each hidden character is a star, however many stand between.
 * What is no name at all is a star. (domain.md §6)
 */
export function maskName(name: string, form: MaskForm): string {
  const plain = name.replace(/\s/gu, '');
  const shown = firstPart(plain);
  const hidden = [...plain].length - [...shown].length;
  if (shown === '' || hidden < 1) return '*';
  const last = [...plain].at(-1) ?? '';
  return form === 'surnameAndLast' && hidden > 1 ? `${shown}${'*'.repeat(hidden - 1)}${last}` : `${shown}${'*'.repeat(hidden)}`;
}
