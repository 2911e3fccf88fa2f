import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { shortVillageName } from '../../../../core/directory/village-name';
import { type BoardTownship, type StagedVillage, settledOf } from '../../rules/board/board';
import { POSTING_STAGES, type PostingStage } from '../../rules/board/posting-stage';
import { stageWords } from '../../words/posting-words';
import { StageMark, stageClass } from './stage-mark';

interface MarksProps {
  readonly stage: PostingStage;
  readonly villages: readonly StagedVillage[];
  readonly base: string;
}

/** Villages of one stage: the stage is said once, each leads to its records. */
const Marks = ({ stage, villages, base }: MarksProps): VNode => (
  <>
    <StageMark stage={stage} count={villages.length} />
    {villages.map(({ unitId, name }) => (
      <a class={stageClass[stage]} href={`${base}village?unit=${unitId}`}>
        {shortVillageName(name)}
      </a>
    ))}
  </>
);

/** `已公示 8/12，逾期未公示 1，补录 2` */
export function tallyText({ counts }: Pick<BoardTownship, 'counts'>): string {
  const { settled, total } = settledOf(counts);
  const apart = (['overdue', 'toConfirm', 'late', 'lateEntry'] as const).filter((stage) => counts[stage] > 0);
  return [`${stageWords.posted} ${settled}/${total}`, ...apart.map((stage) => `${stageWords[stage]} ${counts[stage]}`)].join('，');
}

interface BoardMarksProps {
  readonly townships: readonly BoardTownship[];
  /** Where the pages of the cycle lie, as seen from this one: short, since each village has it. */
  readonly base?: string;
  /** What is said of a township beside its name. */
  readonly tally?: (township: BoardTownship) => string;
}

/** The villages of a board. On a phone a township is a line that leads to its own board; one alone is open there too. */
export const BoardMarks = ({ townships, base = '', tally = tallyText }: BoardMarksProps): VNode =>
  townships.length === 0 ? (
    <Notice>没有符合条件的村。</Notice>
  ) : (
    <div class="board">
      {townships.map((township) => (
        <section class={townships.length === 1 ? 'open' : undefined}>
          <h2>
            <a href={`${base}board?unit=${township.unitId}`}>{township.name}</a> <span class="sub">{tally(township)}</span>
          </h2>
          <p>
            {POSTING_STAGES.map((stage) => {
              const villages = township.villages.filter((village) => village.stage === stage);
              return villages.length === 0 ? null : <Marks {...{ stage, villages, base }} />;
            })}
          </p>
        </section>
      ))}
    </div>
  );
