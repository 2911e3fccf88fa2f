import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Count } from '../../../api/ui/components/tag';
import { ActionForms } from '../../../api/ui/forms/action-form';
import type { Statement } from '../use-cases/evaluation-rows';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { markWords } from '../words/evaluation-words';
import { statementLines } from '../words/statement-words';
import { type FormsOf, statementForms } from './evaluation-forms';

const SHOWN = 4;

const StatementCard = ({ found, of, one }: { readonly found: EvaluationOnPage; readonly of: FormsOf; readonly one: Statement }): VNode => (
  <article id={`statement-${one.id}`}>
    <h3>
      {one.unitName} <span class="sub">{markWords[one.mark]}</span>
    </h3>
    <Facts isBroad>
      {statementLines(one).map(({ term, text }) => (
        <Fact term={term}>{text}</Fact>
      ))}
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
