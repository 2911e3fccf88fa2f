import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { TOKEN_SCOPES } from '../../../../core/access/token-scope';
import { dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { dateText, instantText } from '../../../../core/words/days';
import { MOST_TOKEN_DAYS } from '../../rules/check-token';
import type { TokensOnPage } from '../../use-cases/tokens/manage-tokens';
import type { ApiToken } from '../../use-cases/tokens/token-repository';
import { scopeWords, tokenStateWords } from '../../words/token-words';

export const TOKENS = '/system/tokens';

/** What was entered, by the names of the fields. */
export interface EnteredToken {
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly lastDay?: string | undefined;
}

export interface TokensViewProps {
  readonly found: TokensOnPage;
  readonly mayIssue: boolean;
  readonly mayRevoke: boolean;
  readonly entered?: EnteredToken | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** A token that was made just now. */
  readonly issued?: string | undefined;
}

const columnsOf = (mayRevoke: boolean): readonly Column<ApiToken>[] => [
  { head: '名称', cell: ({ name }) => name },
  { head: '单位', cell: ({ unitName }) => unitName },
  { head: '用途', cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope]).join('、') },
  {
    head: '状态',
    cell: ({ state, expiresAtMs }) => <Tag>{`${tokenStateWords[state]}，到 ${dateText(dayOfInstant(expiresAtMs - 1))}`}</Tag>,
  },
  { head: '最近使用', cell: ({ lastUsedAtMs }) => (lastUsedAtMs === null ? '没有用过' : instantText(lastUsedAtMs)) },
  { head: '发放', cell: ({ by, createdAtMs }) => `${by ?? '系统'}，${instantText(createdAtMs)}` },
  ...(mayRevoke
    ? [
        {
          head: '办理',
          className: 'nowrap',
          cell: ({ id, name, state }: ApiToken) =>
            state === 'valid' && (
              <ActionForm
                form={{
                  id: `revoke-${id}`,
                  path: `${TOKENS}/${id}/revocation`,
                  title: '停用',
                  fields: [],
                  buttons: [{ label: '停用', isSecond: true, ariaLabel: `停用 ${name}` }],
                }}
              />
            ),
        },
      ]
    : []),
];

const IssueForm = ({ found: { units, today }, entered = {}, errors = {} }: TokensViewProps): VNode => (
  <section>
    <h2>发放接口令牌</h2>
    <form method="post" action={TOKENS}>
      <Field
        id="name"
        field={{
          name: 'name',
          label: '名称',
          hint: '哪个系统用，例如：县税务局征缴系统；它报的每个数都以这个名称留痕',
          type: 'text',
          isRequired: true,
          maxLength: 60,
          value: entered.name,
          error: errors['name'],
        }}
      />
      <Field
        id="unit"
        field={{
          name: 'unit',
          label: '代表哪个单位',
          hint: '只能办这个单位和由它代办的下级单位的事',
          type: 'choice',
          isRequired: true,
          value: entered.unit,
          options: [{ value: '', label: '请选择' }, ...units.map(({ id, name }) => ({ value: id, label: name }))],
          error: errors['unit'],
        }}
      />
      <Field
        id="scopes"
        field={{
          name: 'scopes',
          label: '用途',
          type: 'checks',
          values: entered.scopes ?? [],
          options: TOKEN_SCOPES.map((scope) => ({ value: scope, label: scopeWords[scope] })),
          error: errors['scopes'],
        }}
      />
      <Field
        id="lastDay"
        field={{
          name: 'lastDay',
          label: '有效到（含当天）',
          hint: `最多 ${MOST_TOKEN_DAYS} 天`,
          type: 'day',
          isRequired: true,
          value: entered.lastDay,
          latest: formatDay(today + MOST_TOKEN_DAYS),
          error: errors['lastDay'],
        }}
      />
      <button type="submit">发放</button>
    </form>
  </section>
);

/** 接口令牌: by which systems of other units use the API. */
export function TokensView(props: TokensViewProps): VNode {
  const { found, mayIssue, mayRevoke, errors = {}, issued } = props;
  const messages = Object.entries(errors).map(([name, message]) => ({ message, href: `#${name}` }));
  return (
    <>
      <p class="crumbs no-print">
        <a href="/system/users">用户</a>
      </p>
      <h1>接口令牌</h1>
      {messages.length > 0 && <ErrorSummary title="没有发放" errors={messages} />}
      {issued !== undefined && (
        <Notice tone="good" title="令牌已经发放，只显示这一次" role="status">
          <p>
            <code>{issued}</code>
          </p>
          <p>
            请马上复制，用安全的方式交给对方；对方的系统在请求里带上 Authorization: Bearer
            令牌。离开这一页就再也看不到，丢了只能停用后重新发放。
          </p>
        </Notice>
      )}
      <p class="call">
        {found.tokens.length === 0
          ? '还没有接口令牌。别的单位的系统（例如县税务局征缴系统）要自动报数，由安全管理员发放。'
          : `${found.tokens.filter(({ state }) => state === 'valid').length} 个令牌有效；不用了、换人了、泄露了，马上停用。`}
      </p>
      {found.tokens.length > 0 && <Table columns={columnsOf(mayRevoke)} rows={found.tokens} />}
      {mayIssue && <IssueForm {...props} />}
      <p class="hint">
        接口的说明见 <a href="/api/docs">/api/docs</a>；每次使用都记入审计。
      </p>
    </>
  );
}
