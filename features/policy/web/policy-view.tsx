import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Fold } from '../../../api/ui/components/fold';
import { Matrix } from '../../../api/ui/tables/matrix';
import type { ObligationKind } from '../../../core/obligation/obligation';
import { AUDIENCES } from '../../../core/policy/policy';
import type { Policy } from '../../../core/policy/policy';
import { audienceWords } from '../../../core/words/duties';
import { lightWords } from '../../../core/words/lights';
import { rungText } from '../../../core/words/rungs';
import { isOfficePart, LADDER_KINDS, partOf, type PolicyPart } from '../rules/policy-part';
import { partText, rulesOf } from '../words/policy-words';

interface PolicyViewProps {
  readonly policy: Policy;
  /** Absent for the default. */
  readonly campaignId: string | undefined;
  readonly mayPropose: boolean;
}

/** Where the form of one part stands. */
export const changePath = (part: PolicyPart, campaignId: string | undefined): string =>
  `/policy/change?${new URLSearchParams({ part, ...(campaignId !== undefined && { campaign: campaignId }) }).toString()}`;

const ChangeLink = ({ part, policy, campaignId, mayPropose }: PolicyViewProps & { readonly part: PolicyPart }): VNode | null =>
  mayPropose && isOfficePart(partOf(policy, part)) ? (
    <p class="no-print">
      <a class="button second" href={changePath(part, campaignId)} aria-label={`提出变更：${partText(part)}`}>
        提出变更…
      </a>
    </p>
  ) : null;

function Ladder(props: PolicyViewProps & { readonly kind: ObligationKind }): VNode {
  const { policy, kind } = props;
  const ladder = policy.ladders[kind];
  const audiences = AUDIENCES.filter((duty) => ladder.some((rung) => rung.audiences.includes(duty)));
  return (
    <Fold
      kind="group"
      summary={
        <>
          <span class="what">{partText(kind)}</span> {ladder.length} 级
        </>
      }
    >
      {ladder.length === 0 ? (
        <p class="hint">不催办。</p>
      ) : (
        <Matrix
          label={partText(kind)}
          corner="什么时候"
          rows={ladder}
          columns={audiences}
          rowHead={({ id }) => rungText(id)}
          columnHead={(duty) => audienceWords[duty]}
          cell={(rung, duty) => (rung.audiences.includes(duty) ? '写信' : '')}
        />
      )}
      <ChangeLink {...props} part={kind} />
    </Fold>
  );
}

/** A policy in words: when letters leave, how many days people have, and each ladder rung by rung. */
export const PolicyView = (props: PolicyViewProps): VNode => (
  <>
    <Facts isBroad>
      {rulesOf(props.policy).map(({ term, text }) => (
        <Fact term={term}>{text}</Fact>
      ))}
      <Fact term="亮灯">{`${lightWords.blue}；${lightWords.yellow}；${lightWords.red}（各通知相同）`}</Fact>
    </Facts>
    <ChangeLink {...props} part="general" />
    {LADDER_KINDS.map((kind) => (
      <Ladder {...props} kind={kind} />
    ))}
  </>
);
