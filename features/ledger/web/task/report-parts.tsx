import type { VNode } from 'preact';
import type { FigureSource } from '../../../../core/obligation/figure-source';
import type { Target } from '../../../../core/obligation/target';
import { figureSourceText } from '../../../assignment/words/figure-source-text';
import { sizeText } from '../../../assignment/words/evidence-words';
import type { EvidenceShown } from '../../rules/task-history';

interface Figures {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly figureSource: FigureSource | null;
  readonly targets: readonly Target[];
  readonly today: string;
}

/** Figures of a report with the units of their goals: 征缴率 97.5％; one that was taken from what was reported says of which day and how many persons. */
export const figuresOf = ({ figures, figureSource, targets, today }: Figures): readonly string[] =>
  Object.entries(figures).map(([metric, figure]) => {
    const target = targets.find((one) => one.metric === metric);
    if (figureSource?.metric === metric) return `${metric} ${figureSourceText(figureSource, target, today)}`;
    return `${metric} ${String(figure)}${target === undefined ? '' : target.percent === undefined ? (target.unit ?? '') : '％'}`;
  });

/** The files of a report (佐证材料), each with its size. */
export const Evidence = ({ files }: { readonly files: readonly EvidenceShown[] }): VNode | null =>
  files.length === 0 ? null : (
    <p class="small">
      {`佐证材料 ${files.length} 个：`}
      {files.map(({ id, name, size }) => (
        <span class="unit">
          <a href={`/evidence/${id}`}>{name}</a>（{sizeText(size)}）
        </span>
      ))}
    </p>
  );
