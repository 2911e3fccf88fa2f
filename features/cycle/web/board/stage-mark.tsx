import type { VNode } from 'preact';
import type { PostingStage } from '../../rules/board/posting-stage';
import { stageWords } from '../../words/posting-words';

/** The class of a stage: short, since a board has it a thousand times. Its colour and its form, which the style sheet draws, are told by it. */
export const stageClass = {
  overdue: 'o',
  waiting: 'w',
  toConfirm: 'c',
  late: 'l',
  lateEntry: 'e',
  nothing: 'n',
  reported: 'r',
  posted: 'p',
} as const satisfies Record<PostingStage, string>;

/** A stage: word, form and colour. */
export const StageMark = ({ stage, count }: { readonly stage: PostingStage; readonly count?: number }): VNode => (
  <span class={`mark ${stageClass[stage]}`}>{count === undefined ? stageWords[stage] : `${stageWords[stage]} ${count}`}</span>
);
