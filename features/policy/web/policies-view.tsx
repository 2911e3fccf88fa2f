import type { VNode } from 'preact';
import { Notice } from '../../../api/ui/components/notice';
import { Table } from '../../../api/ui/tables/table';
import { type AccessActor, isOwn, may } from '../../../core/access/may';
import { differingParts } from '../rules/policy-part';
import type { PolicyOverview } from '../use-cases/look-at-policies';
import { policyName } from '../words/change-words';
import { partText } from '../words/policy-words';
import { ChangesTable } from './changes-table';
import { PolicyView } from './policy-view';

interface PoliciesViewProps extends PolicyOverview {
  readonly access: AccessActor;
}

/** What the reader should do now. */
function firstLine({ changes, access }: PoliciesViewProps): string {
  const waiting = changes.filter(({ state }) => state === 'proposed');
  const mine = waiting.filter(({ proposedBy }) => may('confirmPolicy', access) && !isOwn(proposedBy.personId, access.personId));
  if (mine.length > 0) return `有 ${mine.length} 项政策变更等您确认，请点进去看影响。`;
  if (waiting.length > 0) return `有 ${waiting.length} 项政策变更等着确认（要由提出人以外的办公室主任或审批人确认）。`;
  return '政策定什么时候催办、催办谁。新下发的通知按默认政策，在办的通知各按自己的政策。';
}

/** 政策: what waits, the default for new notices, those of running ones, and what was changed. */
export function PoliciesView(props: PoliciesViewProps): VNode {
  const { standard, running, changes, access } = props;
  const waiting = changes.filter(({ state }) => state === 'proposed');
  const decided = changes.filter(({ state }) => state !== 'proposed');
  return (
    <>
      <h1>政策</h1>
      <p class="call">{firstLine(props)}</p>
      {waiting.length > 0 && (
        <section>
          <h2>等着确认的变更</h2>
          <ChangesTable changes={waiting} />
        </section>
      )}
      <section>
        <h2>{policyName(undefined)}</h2>
        <PolicyView policy={standard} campaignId={undefined} mayPropose={may('proposePolicy', access)} />
      </section>
      <section>
        <h2>在办通知的政策</h2>
        {running.length === 0 ? (
          <Notice>现在没有在办的通知。下发通知时，当时的默认政策随通知保存。</Notice>
        ) : (
          <Table
            rows={running}
            columns={[
              { head: '通知', cell: ({ id, title }) => <a href={`/policy/campaigns/${id}`}>{title}</a> },
              {
                head: '和默认政策比',
                cell: ({ policy }) =>
                  differingParts(policy, standard)
                    .map(partText)
                    .join('、')
                    .replace(/^(?=.)/, '不同：') || '相同',
              },
            ]}
          />
        )}
      </section>
      {decided.length > 0 && (
        <section>
          <h2>最近办过的变更</h2>
          <ChangesTable changes={decided} />
        </section>
      )}
    </>
  );
}
