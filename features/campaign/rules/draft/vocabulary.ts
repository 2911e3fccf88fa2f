/** An ordinal at the beginning of a line: （三） 三、 3. 第三条. */
export const ORDINAL_BEFORE_TITLE =
  /^(?:[（(][一二三四五六七八九十百\d]{1,5}[）)]|[一二三四五六七八九十百]{1,5}、|\d{1,4}[.．、]|第[一二三四五六七八九十百\d]{1,5}[条项章])\s*/;
