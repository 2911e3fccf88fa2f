import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { Pager } from '../../../../api/ui/components/pager';
import { Tag } from '../../../../api/ui/components/tag';
import { Filters } from '../../../../api/ui/forms/filters';
import { Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import type { AccountRow } from '../../use-cases/users/account-queries';
import { dutiesText } from '../../words/duties-text';

interface UsersViewProps {
  readonly rows: readonly AccountRow[];
  readonly text: string | undefined;
  readonly next: string | undefined;
}

const stateOf = ({ isClosed, lastSignedInAt, sessionCount }: AccountRow): VNode => (
  <>
    {isClosed && <Tag>已停用</Tag>} {lastSignedInAt === null ? '从未登录' : `${instantText(lastSignedInAt)} 登录过`}
    {sessionCount > 0 && `，现在 ${sessionCount} 处登录着`}
  </>
);

/** 用户. */
export const UsersView = ({ rows, text, next }: UsersViewProps): VNode => (
  <>
    <h1>用户</h1>
    <p class="hint">账户随单位名录里的人员产生，能办什么由今天的职责决定。点姓名查看登录情况、结束登录、停用或启用。</p>
    <p>
      <a class="button second" href="/system/tokens">
        接口令牌…
      </a>
    </p>
    <Filters
      path="/system/users"
      button="查找"
      isFiltered={text !== undefined}
      fields={[{ type: 'search', name: 'text', label: '姓名或单位', value: text, maxLength: 100 }]}
    />
    {rows.length === 0 ? (
      <Notice title={text === undefined ? '还没有用户' : '没有找到这样的用户'}>
        <p>{text === undefined ? '导入单位名录以后，每个人自动有一个账户。' : '请换一个姓名或单位再找。'}</p>
      </Notice>
    ) : (
      <Table
        rows={rows}
        columns={[
          { head: '姓名', className: 'nowrap', cell: ({ id, name }) => <a href={`/system/users/${id}`}>{name}</a> },
          { head: '职责', cell: ({ duties }) => dutiesText(duties) },
          { head: '登录', cell: stateOf },
        ]}
      />
    )}
    <Pager next={next} label="后面的用户" />
  </>
);
