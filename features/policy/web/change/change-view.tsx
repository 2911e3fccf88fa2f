import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { Field } from '../../../../api/ui/forms/field';
import { Table } from '../../../../api/ui/tables/table';
import { type AccessActor, isOwn, may } from '../../../../core/access/may';
import { instantText } from '../../../../core/words/days';
import type { PartValue } from '../../rules/policy-part';
import type { ChangeWithEffect } from '../../use-cases/look-at-policies';
import { changeStateWords, policyName } from '../../words/change-words';
import { lineChanges, partText } from '../../words/policy-words';
import { EffectView } from './effect-view';

/** What becomes different, line by line. */
export const Differences = ({ before, after }: { readonly before: PartValue; readonly after: PartValue }): VNode => (
  <Table
    caption="变更的内容"
    rows={lineChanges(before, after)}
    columns={[
      { head: '项目', cell: ({ term }) => term },
      { head: '现在', cell: ({ before: was }) => was ?? '没有' },
      { head: '变更后', cell: ({ after: is }) => <b>{is ?? '取消'}</b> },
    ]}
  />
);

interface ChangeViewProps extends ChangeWithEffect {
  readonly access: AccessActor;
  readonly accountId: string;
}

/** What the reader may do with a change that waits. */
function Decision({ change, access, accountId }: ChangeViewProps): VNode {
  const own = change.proposedBy.accountId === accountId || isOwn(change.proposedBy.personId, access.personId);
  const path = `/policy/changes/${change.id}`;
  if (own)
    return (
      <ActionCard title="等另一个人确认" hint="您提出的变更要由办公室主任或审批人确认（本人回避）。">
        {may('proposePolicy', access) && (
          <form method="post" action={`${path}/withdrawal`}>
            <button type="submit" class="second">
              撤回
            </button>
          </form>
        )}
      </ActionCard>
    );
  if (!may('confirmPolicy', access)) return <Notice>等办公室主任或审批人确认。</Notice>;
  return (
    <ActionCard title="请看下面的内容和影响，再决定" hint="确认以后马上生效，并记入审计；已经写好或发出的提醒不变。">
      <form method="post" action={`${path}/decision`}>
        <Field id="f-note" field={{ type: 'text', name: 'note', label: '意见（可不填）', maxLength: 500 }} />
        <button type="submit" name="decision" value="confirmed">
          确认变更
        </button>
        <button type="submit" name="decision" value="rejected" class="second">
          不同意
        </button>
      </form>
    </ActionCard>
  );
}

/** One change: what it changes and why, what it does to running tasks, and the decision of a second person. */
export function ChangeView(props: ChangeViewProps): VNode {
  const { change, effect } = props;
  const { state, before, after, reason, campaignTitle, proposedByName, proposedAt, decidedByName, decidedAt, decisionNote } = change;
  return (
    <>
      <p class="crumbs">
        <a href="/policy">政策</a>
      </p>
      <h1>{`变更：${partText(after.part)}`}</h1>
      {state === 'proposed' && <Decision {...props} />}
      <Facts isBroad>
        <Fact term="政策">{policyName(campaignTitle)}</Fact>
        <Fact term="理由">{reason}</Fact>
        <Fact term="提出">{`${proposedByName}，${instantText(proposedAt)}`}</Fact>
        <Fact term="办理">
          {decidedAt === null ? changeStateWords[state] : `${changeStateWords[state]}：${decidedByName ?? ''}，${instantText(decidedAt)}`}
        </Fact>
        {decisionNote !== null && <Fact term="意见">{decisionNote}</Fact>}
      </Facts>
      <Differences before={before} after={after} />
      {state === 'proposed' && <EffectView effect={effect} />}
    </>
  );
}
