import type { VNode } from 'preact';
import type { Target } from '../../../../core/obligation/target';
import { sizeText } from '../../../assignment/words/evidence-words';
import type { EvidenceShown } from '../../rules/task-history';

/** Figures of a report with the units of their goals: 征缴率 97.5％. */
export const figuresOf = (figures: Readonly<Record<string, unknown>>, targets: readonly Target[]): readonly string[] =>
  Object.entries(figures).map(([metric, figure]) => {
    const target = targets.find((one) => one.metric === metric);
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
