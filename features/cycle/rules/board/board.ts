import type { CivilDay } from '../../../../core/calendar/civil-day';
import { isSettled, POSTING_STAGES, type PostingStage, postingStage, type StagedPosting } from './posting-stage';

/** A village as the records of a cycle name it, under the township that posts for it. */
export interface PostingVillage extends StagedPosting {
  readonly unitId: string;
  readonly name: string;
  readonly townshipId: string;
  readonly townshipName: string;
}

export interface StagedVillage extends PostingVillage {
  readonly stage: PostingStage;
}
export type StageCounts = Readonly<Record<PostingStage, number>>;

/** A township with its villages, the most urgent first, and how many of them stand where. */
export interface BoardTownship {
  readonly unitId: string;
  readonly name: string;
  readonly villages: readonly StagedVillage[];
  readonly counts: StageCounts;
}

/** How many stand where. */
export const stageCounts = (villages: readonly { readonly stage: PostingStage }[]): StageCounts =>
  Object.fromEntries(POSTING_STAGES.map((stage) => [stage, villages.filter((village) => village.stage === stage).length])) as StageCounts;

/** How many there are, and how many of them owe nothing more. */
export const settledOf = (counts: StageCounts): { readonly settled: number; readonly total: number } => {
  const sum = (stages: readonly PostingStage[]) => stages.reduce((total, stage) => total + counts[stage], 0);
  return { settled: sum(POSTING_STAGES.filter(isSettled)), total: sum(POSTING_STAGES) };
};

const urgencyOf = ({ stage }: StagedVillage): number => POSTING_STAGES.indexOf(stage);

/** The board of a cycle (公示看板): every village under its township, those that are urged on first, else in the order given. */
export function boardOf(villages: readonly PostingVillage[], dueDay: CivilDay, today: CivilDay): readonly BoardTownship[] {
  const townships = new Map<string, StagedVillage[]>();
  for (const village of villages) {
    const known = townships.get(village.townshipId) ?? [];
    known.push({ ...village, stage: postingStage(village, dueDay, today) });
    townships.set(village.townshipId, known);
  }
  return [...townships].map(([unitId, staged]) => ({
    unitId,
    name: staged[0]?.townshipName ?? '',
    villages: staged.toSorted((one, other) => urgencyOf(one) - urgencyOf(other)),
    counts: stageCounts(staged),
  }));
}

/** What a board is narrowed to. */
export interface BoardFilter {
  readonly unit?: string | undefined;
  readonly stage?: PostingStage | undefined;
}

/** The townships and villages that a filter leaves; the counts stay those of the whole township. Townships without any are left out. */
export const filterBoard = (townships: readonly BoardTownship[], { unit, stage }: BoardFilter): readonly BoardTownship[] =>
  townships
    .filter(({ unitId }) => unit === undefined || unitId === unit)
    .map((township) =>
      stage === undefined ? township : { ...township, villages: township.villages.filter((village) => village.stage === stage) },
    )
    .filter(({ villages }) => villages.length > 0);
