/** Whether words are nothing but the number of a row (1 · （1） · 一、 · ① · 第2号 · PS-31 · 2026-15). */
export const isRowNumber = (text: string): boolean =>
  /^(?:[（(]?\d{1,4}[)）]?[.、]?|[（(]?[一二三四五六七八九十]{1,4}[)）]?、?|[①-⑳]|第\d{1,5}号|[A-Za-z]{1,4}-?\d{1,5}|\d{4}-?\d{1,4}号?)$/.test(
    text,
  );
