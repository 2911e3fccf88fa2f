import { lineCounter } from '../source-lines';
import { type Check, finding } from './check';

const CODES = { missing: 'ordinalMissing', repeated: 'ordinalRepeated', outOfOrder: 'ordinalOutOfOrder' } as const;

/** Ordinals that are left out, come twice or stand out of order: an item may have been lost. `beforeLine` is the line of the item it does not go with. */
export const numberingBreaks: Check = ({ notice, text }) => {
  const lineOf = lineCounter(text);
  return notice.numbering.map(({ kind, ordinal, before, missing, span }) =>
    finding(CODES[kind], 'warning', { ordinal, missing, ...(before && { beforeLine: lineOf(before.start) }) }, span),
  );
};
