/**
 * The line of a place in a notice's text, counted from 1 as a text editor counts: a line ends at CR LF, CR or LF. A form feed, a vertical tab, NEL and the
 * line and paragraph separators of Unicode (U+2028, U+2029) end none, although the reader begins a new line of the notice behind them: editors show them
 * within a line. Takes offsets of the text that was read (UTF-16 units).
 */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  return (offset) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((starts[middle] ?? Infinity) <= offset) from = middle;
      else to = middle;
    }
    return from + 1;
  };
}
