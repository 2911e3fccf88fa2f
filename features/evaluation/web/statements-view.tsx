import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Count } from '../../../api/ui/components/tag';
import { ActionForms } from '../../../api/ui/forms/action-form';
import { dayText, instantText } from '../../../core/words/days';
import { percentText, progressColumns } from '../../figures/words/figure-words';
import type { UnitStanding } from '../rules/results/evaluation-result';
import type { Statement } from '../use-cases/evaluation-rows';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { markWords } from '../words/evaluation-words';
import { roundedRate } from '../words/standing-table';
import { type FormsOf, statementForms } from './evaluation-forms';

const SHOWN = 6;

/** What a unit was shown of itself: its row of the preview. */
function draftText({ draft }: Statement): string {
  const unit = draft as Partial<UnitStanding>;
  const rate = roundedRate(unit as UnitStanding);
  return [
    unit.quota === undefined ? '' : `${progressColumns.quota} ${unit.quota} 人`,
    unit.paid === undefined ? '' : `${progressColumns.paid} ${unit.paid} 人`,
    rate === undefined ? '' : `${progressColumns.rate} ${percentText(rate)}`,
    unit.rank === undefined ? '' : `第 ${unit.rank} 名`,
    unit.personsShort === undefined ? '' : `离目标差 ${unit.personsShort} 人`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

const StatementCard = ({ found, of, one }: { readonly found: EvaluationOnPage; readonly of: FormsOf; readonly one: Statement }): VNode => (
  <article id={`statement-${one.id}`}>
    <h3>
      {one.unitName} <span class="sub">{markWords[one.mark]}</span>
    </h3>
    <Facts isBroad>
      <Fact term="送达的草稿">{draftText(one)}</Fact>
      <Fact term="陈述期">{`${instantText(one.shownAtMs)} 送达，${dayText(one.untilDay)} 24:00 截止`}</Fact>
      {one.releasedAtMs !== undefined && <Fact term="结果">再出的预览不再列入</Fact>}
      {one.text !== undefined && one.statedAtMs !== undefined && (
        <Fact term={one.isLate ? '迟到的陈述' : '陈述'}>{`${one.text}（${one.statedBy ?? ''}，${instantText(one.statedAtMs)}）`}</Fact>
      )}
      {one.answer !== undefined && one.answeredAtMs !== undefined && (
        <Fact
          term={one.isUpheld ? '答复：采纳' : '答复：不采纳'}
        >{`${one.answer}（${one.answeredBy ?? ''}，${instantText(one.answeredAtMs)}）`}</Fact>
      )}
    </Facts>
    <ActionForms forms={statementForms(found, of, one)} />
  </article>
);

/** Units that would be criticised, with what they were shown, stated and were answered; those that wait come first. */
export const Statements = ({ found, of }: { readonly found: EvaluationOnPage; readonly of: FormsOf }): VNode | null => {
  const waits = (one: Statement): boolean => one.text !== undefined && one.answeredAtMs === undefined;
  const rows = [...found.statements].sort((a, b) => Number(waits(b)) - Number(waits(a)));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        拟批评的单位和陈述 <Count of={rows.length} />
      </h2>
      <FoldedRest items={rows} shown={SHOWN} label={(count) => `其余 ${count} 个单位`}>
        {(part) => (
          <>
            {part.map((one) => (
              <StatementCard key={one.id} {...{ found, of, one }} />
            ))}
          </>
        )}
      </FoldedRest>
    </section>
  );
};
