const CHARACTERS = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** The text, cut to at most `most` characters as people count them (graphemes), the last one `…` where something was cut: never half of one. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  let end = 0;
  for (const { index } of CHARACTERS.segment(text)) {
    if (count === most) return `${text.slice(0, end)}…`;
    if (count === most - 1) end = index;
    count += 1;
  }
  return text;
}
