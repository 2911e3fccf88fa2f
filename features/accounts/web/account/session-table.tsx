import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import type { OpenSession } from '../../use-cases/session-repository';
import { browserName } from '../../words/browser-name';

interface SessionTableProps {
  readonly sessions: readonly OpenSession[];
  /** The session of whoever looks, which has no button. */
  readonly own?: string | undefined;
  /** Where the buttons post to. */
  readonly path: string;
}

const SHOWN = 8;

/** 登录中的浏览器: which, since when, seen last, each with a button that ends it. */
export const SessionTable = ({ sessions, own, path }: SessionTableProps): VNode => (
  <FoldedRest items={sessions} shown={SHOWN} label={(count) => `还有 ${count} 个`}>
    {(rows) => (
      <Table
        rows={rows}
        columns={[
          { head: '浏览器', cell: ({ userAgent }) => browserName(userAgent) },
          { head: '登录时间', cell: ({ begunAtMs }) => instantText(begunAtMs) },
          { head: '最近使用', cell: ({ seenAtMs }) => instantText(seenAtMs) },
          {
            head: '操作',
            noPrint: true,
            cell: ({ key, userAgent }) =>
              key === own ? (
                <Tag>正在使用</Tag>
              ) : (
                <ActionForm
                  form={{
                    id: `end-${key}`,
                    path,
                    title: '结束',
                    fields: [],
                    hidden: { session: key },
                    buttons: [{ label: '结束', isSecond: true, ariaLabel: `结束${browserName(userAgent)}的登录` }],
                  }}
                />
              ),
          },
        ]}
      />
    )}
  </FoldedRest>
);
