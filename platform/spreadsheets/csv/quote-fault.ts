/** A quotation mark that no CSV may have, and the line at fault: that of the opening one, where one is never closed. */
export interface QuoteFault {
  readonly line: number;
  readonly code: 'openQuote' | 'strayQuote';
}

/**
 * The first wrong quotation mark of a CSV text (RFC 4180), its lines ending in LF. A parser names the line at which it gave up; what has to be mended is where
 * the quote was opened. A cell that begins with `=` is a formula, whose quotes are its own.
 */
export function findQuoteFault(text: string, delimiter: string): QuoteFault | undefined {
  let line = 1;
  let openedAt = 0;
  let state: 'start' | 'plain' | 'formula' | 'quoted' | 'closed' = 'start';
  for (const char of text) {
    if (state === 'quoted') {
      if (char === '"') state = 'closed';
    } else if (char === delimiter || char === '\n') state = 'start';
    else if (state === 'closed' && char === '"') state = 'quoted';
    else if (state === 'closed') {
      if (char.trim() !== '') return { line: openedAt, code: 'openQuote' };
    } else if (state === 'start') {
      if (char === '"') [state, openedAt] = ['quoted', line];
      else if (char.trim() !== '') state = char === '=' ? 'formula' : 'plain';
    } else if (char === '"' && state === 'plain') return { line, code: 'strayQuote' };
    if (char === '\n') line += 1;
  }
  return state === 'quoted' ? { line: openedAt, code: 'openQuote' } : undefined;
}
