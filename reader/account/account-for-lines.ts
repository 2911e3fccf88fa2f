import type { AccountedLine, Span } from '../notice';
import { foldText } from '../text/fold-text';
import { LINE_BREAK } from '../text/lines';
import { spanOf } from '../text/passage';
import type { Claim } from './claim';

/** The lines of a text that hold words, cut where an item begins within one (`starts`, rising): each without the white space around it. */
function piecesOf(text: string, starts: readonly number[]): Span[] {
  const pieces: Span[] = [];
  let next = 0;
  const add = (from: number, to: number): void => {
    const words = foldText(text, from, to);
    if (words.text !== '') pieces.push(spanOf(words));
  };
  const addLine = (from: number, to: number): void => {
    let begin = from;
    for (; next < starts.length && (starts[next] ?? to) < to; next += 1) {
      const at = starts[next] ?? to;
      if (at <= begin) continue;
      add(begin, at);
      begin = at;
    }
    add(begin, to);
  };
  let from = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    addLine(from, found.index);
    from = found.index + found[0].length;
  }
  addLine(from, text.length);
  return pieces;
}

/** The claims by the characters they hold: of two of one layer the earlier stays, a later layer goes over those before it. 0 where nobody claims. */
function paint(length: number, layers: readonly (readonly Claim[])[]): { readonly owner: Uint32Array; readonly claims: readonly Claim[] } {
  const owner = new Uint32Array(length);
  const claims: Claim[] = [];
  for (const layer of layers) {
    let painted = 0;
    for (const claim of [...layer].sort((one, other) => one.span.start - other.span.start)) {
      claims.push(claim);
      const start = Math.max(painted, claim.span.start);
      painted = Math.max(painted, claim.span.end);
      if (claim.span.end > start) owner.fill(claims.length, start, claim.span.end);
    }
  }
  return { owner, claims };
}

/** The rule of the further lines of something that is not read. */
export const GOES_ON = 'goes-on';

/** Words of a line that nobody claims, beyond which the line is not read although some of it is (a title into which a whole table ran). */
const MOST_UNCLAIMED = 40;

function readAs(text: string, { start, end }: Span, owner: Uint32Array, claims: readonly Claim[]): Claim | undefined {
  let [surest, claimed, unclaimed] = [0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const one = owner[at] ?? 0;
    surest = Math.max(surest, one);
    if (one > 0) claimed += 1;
    else if (text.charAt(at).trim() !== '') unclaimed += 1;
  }
  return unclaimed > Math.max(MOST_UNCLAIMED, claimed) ? undefined : claims[surest - 1];
}

/**
 * Accounts for every line of a text that holds words: what the stages of the reader claim of it, in layers of which a later one is surer. A line that nobody
 * claims is `unread`. Each line stands once, cut at the `starts` of items within it.
 */
export function accountForLines(text: string, layers: readonly (readonly Claim[])[], starts: readonly number[]): AccountedLine[] {
  const { owner, claims } = paint(text.length, layers);
  let before: Claim | undefined;
  return piecesOf(text, starts).map((span) => {
    const claim = readAs(text, span, owner, claims);
    const goesOn = claim?.as === 'unread' && claim === before;
    before = claim;
    return claim ? { as: claim.as, rule: goesOn ? GOES_ON : claim.rule, span } : { as: 'unread', rule: 'unclaimed', span };
  });
}
