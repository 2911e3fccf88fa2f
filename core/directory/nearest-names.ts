import { normalForm } from './unit-forms';

/** Single characters and pairs of neighbours: short names differ by little else. */
function pieces(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set([...characters, ...characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)]);
}

/** Share of common pieces (Dice), 0 to 1. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common += 1;
  return (2 * common) / (one.size + other.size || 1);
}

/** The names most like a name, best first, at most `count`; names that share nothing are left out. */
export function nearestNames(name: string, names: readonly string[], count = 3): readonly string[] {
  const wanted = pieces(normalForm(name));
  return names
    .map((candidate) => ({ candidate, score: similarity(wanted, pieces(normalForm(candidate))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
