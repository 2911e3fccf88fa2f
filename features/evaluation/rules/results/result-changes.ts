import { scoresByUnit } from '../score/score-sheet';
import type { UnitScore } from '../score/unit-score';
import type { ByObligations, EvaluationResult, UnitStanding } from './evaluation-result';

/** What a result says of a unit: where it stands, or what it owed, and its row of the score sheet. */
export interface UnitResult {
  readonly standing?: UnitStanding;
  readonly owed?: ByObligations;
  readonly score?: UnitScore;
}

/** A unit of which a preview says something else than the one before; where one of the two does not name it, its side is absent. */
export interface UnitChange {
  readonly unitId: string;
  readonly name: string;
  readonly before?: UnitResult;
  readonly after?: UnitResult;
}

/** Everything that a result says of its units, by unit, in its order. */
function unitResults({
  tables,
  byObligations,
  scores = [],
}: EvaluationResult): ReadonlyMap<string, UnitResult & { readonly name: string }> {
  const standings = tables
    ? [tables.townships, tables.villages].flatMap(({ ranked, unranked, missing }) => [...ranked, ...unranked, ...missing])
    : [];
  const score = scoresByUnit(scores);
  const sayOf = (unitId: string) => {
    const own = score.get(unitId);
    return own && { score: own };
  };
  return new Map<string, UnitResult & { readonly name: string }>([
    ...standings.map((standing) => [standing.unitId, { name: standing.name, standing, ...sayOf(standing.unitId) }] as const),
    ...byObligations.map((owed) => [owed.unitId, { name: owed.name, owed, ...sayOf(owed.unitId) }] as const),
  ]);
}

/** What changed from one preview to the next (与上一次预览相比): each unit whose standing, obligations, mark or score is another, or that is in one of them only. The whole of each row is compared. */
export function resultChanges(before: EvaluationResult, after: EvaluationResult): readonly UnitChange[] {
  const [said, says] = [unitResults(before), unitResults(after)];
  return [...new Set([...said.keys(), ...says.keys()])].flatMap((unitId): readonly UnitChange[] => {
    const [was, is] = [said.get(unitId), says.get(unitId)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ unitId, name: is?.name ?? was?.name ?? '', ...(was && { before: was }), ...(is && { after: is }) }];
  });
}
