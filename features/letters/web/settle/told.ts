import { z } from 'zod';
import { settledText } from '../../words/settlement-words';

const done = z.enum(['sendAgain', 'arrived', 'all']).optional().catch(undefined);
const count = z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0);

/** What was done on the page before. */
export function doneText(told: {
  done?: 'sendAgain' | 'arrived' | 'all' | undefined;
  again: number;
  met: number;
  others: number;
}): string | undefined {
  if (told.done === undefined) return undefined;
  if (told.done === 'arrived') return '已按送到关闭。';
  return told.done === 'all' ? settledText(told.again, told.met, told.others) : settledText(1, 0, 0);
}

/** What the address of a page says of letters settled on the page before. */
export const toldOfSettling = { done, again: count, met: count, others: count };
