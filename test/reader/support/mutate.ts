import type { Notice } from '../../../reader/notice';
import { lineCounter } from '../../../reader/source-lines';
import { foldWords } from '../../../reader/text/fold-text';
import { LABELS } from '../../../reader/vocabulary/labels';

/** Stretches of a text that are replaced, rising. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A text in which something is lost, and where each place of the text before stands in it. */
export interface Mutation {
  readonly kind: string;
  readonly text: string;
  /** The words around the change. */
  readonly around: string;
  readonly at: (place: number) => number;
}

const RENAMED: Readonly<Record<string, string>> = { deadline: '何时办完', title: '何事' };
const WORDS = Object.entries(LABELS)
  .flatMap(([kind, words]) =>
    kind === 'person' || kind === 'body' ? [] : words.map((word) => [word, RENAMED[kind] ?? '有关方面'] as const),
  )
  .filter(([word]) => word.length >= 4 && !/[（）]/.test(word))
  .sort(([one], [other]) => other.length - one.length);
const LABEL = new RegExp(`(?:${WORDS.map(([word]) => word).join('|')})(?=[：:\\t|】（]|\\s|$)`, 'gm');
const INSTEAD = new Map(WORDS);

const found = (text: string, form: RegExp, by: (word: string) => string = () => ''): Change[] =>
  Array.from(text.matchAll(form), (match) => ({ from: match.index, to: match.index + match[0].length, by: by(match[0]) }));

/** An ordinal at the beginning of a task, as far as the text has it there. */
function ordinalOf(text: string, { ordinal, span }: Notice['tasks'][number]): Change[] {
  for (let to = span.start + 1; ordinal !== '' && to <= span.start + ordinal.length + 2; to += 1)
    if (foldWords(text.slice(span.start, to)) === foldWords(ordinal)) return [{ from: span.start, to, by: '' }];
  return [];
}

/** What can be lost of a notice, by its kind: each element of a list is one loss. */
const LOSSES: Readonly<Record<string, (text: string, notice: Notice) => Change[][]>> = {
  'label renamed': (text) => found(text, LABEL, (word) => INSTEAD.get(word) ?? '').map((one) => [one]),
  'label renamed everywhere': (text) => {
    const all = found(text, LABEL, (word) => INSTEAD.get(word) ?? '');
    const wordOf = ({ from, to }: Change) => text.slice(from, to);
    return [...new Set(all.map(wordOf))].map((word) => all.filter((one) => wordOf(one) === word));
  },
  'colon lost': (text) => found(text, /[：:](?!\/\/)/g).map((one) => [one]),
  'bracket lost': (text) => found(text, /[（）()【】]/g).map((one) => [one]),
  'stop lost': (text) => found(text, /[。；]/g).map((one) => [one]),
  'tab lost': (text) => found(text, /\t/g).map((one) => [one]),
  'tab as a space': (text) => found(text, /\t/g, () => ' ').map((one) => [one]),
  'bar lost': (text) => found(text, /[|｜│]/g).map((one) => [one]),
  'line break lost': (text) => found(text, /\r?\n/g).map((one) => [one]),
  'heading missing': (_, { account }) =>
    account.flatMap(({ as, span }) => (as === 'heading' ? [[{ from: span.start, to: span.end, by: '' }]] : [])),
  'ordinal lost': (text, { tasks }) => tasks.flatMap((task) => ordinalOf(text, task).map((one) => [one])),
};

function mutate(kind: string, text: string, changes: readonly Change[]): Mutation {
  let [out, end] = ['', 0];
  for (const { from, to, by } of changes) {
    out += text.slice(end, from) + by;
    end = to;
  }
  const at = (place: number): number => {
    let moved = 0;
    for (const { from, to, by } of changes) {
      if (to <= place) moved += by.length - (to - from);
      else if (from < place) return from + moved;
    }
    return place + moved;
  };
  const [first] = changes;
  const around = text.slice(Math.max(0, (first?.from ?? 0) - 20), (first?.to ?? 0) + 20);
  return { kind, text: out + text.slice(end), around, at };
}

/** Figures from 0 to 1 that are the same on every run (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One mutation of each kind that a notice allows, chosen by `next`. */
export const mutationsOf = (text: string, notice: Notice, next: () => number): Mutation[] =>
  Object.entries(LOSSES).flatMap(([kind, losses]) => {
    const all = losses(text, notice);
    const changes = all[Math.floor(next() * all.length)];
    return changes ? [mutate(kind, text, changes)] : [];
  });

/** Findings that speak of all lines of their stretch; others of their line. */
const OF_A_STRETCH: ReadonlySet<string> = new Set(['itemNotRead', 'rowNotRead', 'lineNotRead', 'anotherTaskInTask', 'titleDoubtful']);

/** The lines, from one to another, that the findings of a notice speak of: those of a break in numbering reach back to the item before it. */
export function toldLines(text: string, { findings, tasks, account }: Notice): (readonly [from: number, to: number])[] {
  const lineOf = lineCounter(text);
  const items = [...tasks.map(({ span }) => span.start), ...account.flatMap(({ as, span }) => (as === 'heading' ? [span.start] : []))];
  return findings.flatMap(({ severity, line, span, code, params }): (readonly [number, number])[] => {
    if (severity === 'info' || line === undefined || !span) return [];
    const before = Math.max(1, ...items.filter((start) => start < span.start).map(lineOf));
    const from = code === 'ordinalMissing' ? Number(params['beforeLine'] ?? before) : line;
    return [[from, OF_A_STRETCH.has(code) ? lineOf(Math.max(span.start, span.end - 1)) : line]];
  });
}
