import { bareLabel, findLabels } from './label';
import { readOrdinal } from './ordinal';

/** Whether a line begins something new whatever stands before it: an item's ordinal, a label, a heading in brackets, the list of annexes. */
export function isBlockStart(text: string): boolean {
  if (/^附件\d?[：:0-9]|^【[^【】]{1,30}】$/.test(text)) return true;
  const ordinal = readOrdinal(text);
  if (ordinal) {
    if (ordinal.kind === 'numParen' || ordinal.kind === 'cnParen' || ordinal.kind === 'circled') return true;
    if (ordinal.kind !== 'halfParen' && ordinal.kind !== 'decimal') return !/^\d+\.\d/.test(text);
  }
  const head = text.slice(0, 40);
  return findLabels(head)[0]?.start === 0 || bareLabel(text) !== undefined;
}
