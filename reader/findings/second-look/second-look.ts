import type { Check, WordsInput } from '../check';
import { asksInText } from './asks-in-text';
import { assignedTwice } from './assigned-twice';
import type { Look } from './look';
import { oddTitles } from './odd-titles';
import { outOfShape } from './out-of-shape';
import { placesAsTitles } from './places-as-titles';
import { rowTitles } from './row-titles';
import { rowsOutOfStep } from './rows-out-of-step';
import { sectionsUnlike } from './sections-unlike';
import { seenLines } from './seen-line';
import { unlikeSiblings } from './unlike-siblings';

const LOOKS: readonly Look[] = [
  rowsOutOfStep,
  assignedTwice,
  asksInText,
  oddTitles,
  rowTitles,
  placesAsTitles,
  outOfShape,
  unlikeSiblings,
  sectionsUnlike,
];

/**
 * A second look at every line with nothing but its own words and its neighbours, whatever the stages of the reader took it for: a task may stand in another
 * task, in a heading or in words that were read as text. Lines that are told as not read are left out; each line is told once.
 */
export const secondLook: Check<WordsInput> = (input) => {
  const lines = seenLines(input).filter(({ line }) => line.rule !== 'page');
  const told = new Set<number>();
  return LOOKS.flatMap((look) => look(lines, input)).filter(({ span }) => {
    const start = span?.start ?? -1;
    const isNew = !told.has(start);
    told.add(start);
    return isNew;
  });
};
