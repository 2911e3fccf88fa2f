import type { NoticeUnit } from '../notice';
import { concat, type Passage, slice } from '../text/passage';
import { readBrackets } from './bracketed-units';
import { readClosingSentence } from './closing-sentence';
import { type Cut, type DeadlineWords, type Found, NOTHING, together } from './found';
import { readLabels } from './labelled-units';
import { readActors, readOpenings } from './sentence-actors';

/** Who a paragraph makes responsible (责任单位) and until when, and the words that remain for the task itself. */
export interface Responsibility {
  readonly units: readonly NoticeUnit[];
  readonly deadlines: readonly DeadlineWords[];
  readonly body: Passage;
  /** The units stand in a paragraph of their own behind the task's text. */
  readonly isOwnLine: boolean;
}

/** What a meeting decided: whoever its sentence names is charged with it. */
const DECIDED = /会议(?:研究)?(?:议定|决定|商定|明确|同意|确定)[，：]/;

/** The words of a passage outside the cuts. */
function remaining(passage: Passage, cuts: readonly Cut[]): Passage {
  const sorted = [...cuts].sort((one, other) => one.start - other.start);
  const kept: Passage[] = [];
  let at = 0;
  for (const cut of sorted) {
    if (cut.start > at) kept.push(slice(passage, at, cut.start));
    at = Math.max(at, cut.end);
  }
  kept.push(slice(passage, at));
  return concat(kept);
}

/** Units that open sentences, with those that help them in clauses of their own (…，县财政局做好经费保障，…), or else the actors of sentences. */
function readSentences(passage: Passage): Found {
  const { units, cuts } = readOpenings(passage, true);
  const actors = readActors(passage);
  const isNamed = (name: string): boolean => units.some((unit) => unit.name === name);
  const helpers = actors.filter(({ role, name }) => role === 'cooperating' && !isNamed(name));
  return { units: units.length > 0 ? [...units, ...helpers] : actors, deadlines: [], cuts };
}

/**
 * Who one paragraph makes responsible. Layouts, tried in this order: labels (责任单位：… with or without brackets), brackets without a label (A牵头，B负责 or
 * bare units), a last sentence with verbs or a line of bare units; with `openings` also sentences that begin with their units, and clauses whose actors they are.
 */
export function readResponsibility(passage: Passage, allowSentence = true, openings = false): Responsibility {
  const labels = readLabels(passage);
  let found = together([labels, readBrackets(passage, labels.cuts)]);
  const tryNext = (read: (passage: Passage) => Found): Found => (found.units.length > 0 ? NOTHING : read(passage));
  if (allowSentence) found = together([found, tryNext(readClosingSentence)]);
  found = together([found, tryNext(openings || DECIDED.test(passage.text) ? readSentences : (words) => readOpenings(words))]);
  const body = found.cuts.length === 0 ? passage : remaining(passage, found.cuts);
  const isOwnLine = found.units.length > 0 && body.text.replace(/[。；，、（）\s]/g, '') === '';
  return { units: found.units, deadlines: found.deadlines, body, isOwnLine };
}
