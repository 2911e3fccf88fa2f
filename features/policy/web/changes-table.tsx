import type { VNode } from 'preact';
import { Table } from '../../../api/ui/tables/table';
import { instantText } from '../../../core/words/days';
import type { PolicyChange } from '../use-cases/policy-repository';
import { changeStateWords, policyName } from '../words/change-words';
import { partText } from '../words/policy-words';

const stateOf = ({ state, decidedByName, decidedAt }: PolicyChange): string =>
  decidedAt === null ? changeStateWords[state] : `${changeStateWords[state]}：${decidedByName ?? ''}，${instantText(decidedAt)}`;

/** Changes of policy, one a row. */
export const ChangesTable = ({ changes }: { readonly changes: readonly PolicyChange[] }): VNode => (
  <Table
    rows={changes}
    columns={[
      {
        head: '变更',
        cell: ({ id, campaignTitle, after }) => (
          <>
            <a href={`/policy/changes/${id}`}>{partText(after.part)}</a>
            <div class="small">{policyName(campaignTitle)}</div>
          </>
        ),
      },
      { head: '理由', cell: ({ reason }) => reason },
      { head: '提出', cell: ({ proposedByName, proposedAt }) => `${proposedByName}，${instantText(proposedAt)}` },
      { head: '办理', cell: stateOf },
    ]}
  />
);
