/**
 * Radicals of the CJK Radicals Supplement that fonts put in the place of the character of the same shape, and which Unicode gives no compatibility form
 * (人⺠ for 人民). Source: Unicode Character Database, EquivalentUnifiedIdeograph.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺌': '小', '⺎': '兀', '⺓': '幺', '⺛': '旡', '⺝': '月', '⺞': '歺', '⺟': '母', '⺠': '民', '⺧': '牛', '⺪': '疋', '⺬': '示', '⺱': '网',
  '⺻': '聿', '⺼': '肉', '⺽': '臼', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长', '⻔': '门', '⻘': '青',
  '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻡': '首', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦',
  '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
}; // prettier-ignore

const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

function plainRadical(char: string): string {
  const plain = SUPPLEMENT[char] ?? char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
}

/** Text with radicals and compatibility forms, as .pdf fonts give them, replaced by the characters they stand for. As long as before. */
export const withoutRadicals = (text: string): string => text.replace(RADICAL, plainRadical);
