import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';
import { Pager } from '../../../api/ui/components/pager';
import { Filters } from '../../../api/ui/forms/filters';
import { type Column, Table } from '../../../api/ui/tables/table';
import { instantText } from '../../../core/words/days';
import { HIDDEN_TOKEN } from '../rules/letter-link';
import type { InboxLetter, InboxRow } from './inbox';
import { ownPath } from './own-link';

const COLUMNS: readonly Column<InboxRow>[] = [
  { head: '收到', className: 'nowrap', cell: ({ receivedAtMs }) => instantText(receivedAtMs) },
  { head: '收信人', cell: ({ to }) => to.join(' ') },
  { head: '标题', cell: ({ id, subject }) => <a href={`/inbox/${id}`}>{subject || '（无标题）'}</a> },
];

interface InboxViewProps {
  readonly rows: readonly InboxRow[];
  /** Part of the subject that was looked for. */
  readonly q?: string | undefined;
  readonly next?: string | undefined;
}

/** 收件箱: the letters of an instance that has no mail server, the newest first. */
export const InboxView = ({ rows, q, next }: InboxViewProps): VNode => (
  <>
    <h1>收件箱</h1>
    <p class="hint">没有设置邮件服务器时，系统发出的信都投到这里，不会送到外面。</p>
    <Filters
      path="/inbox"
      button="查找"
      isFiltered={Boolean(q)}
      fields={[{ name: 'q', type: 'search', label: '标题中的文字', maxLength: 100, value: q }]}
    />
    {rows.length > 0 ? (
      <Table className="brief" columns={COLUMNS} rows={rows} />
    ) : (
      <Notice>{q ? `没有找到标题含“${q}”的信。` : '还没有信。系统发出的信（登录链接、交办、催办）会列在这里。'}</Notice>
    )}
    <Pager next={next} label="更早的信件" />
  </>
);

const WEB_ADDRESS = /(https?:\/\/[^\s<>"）】，。；]+)/i;

/** The text with the addresses of this server as links, without its name; nothing else of a letter becomes more than text. */
const linked = (text: string, publicUrl: string): (VNode | string)[] =>
  text.split(WEB_ADDRESS).map((part, at) => {
    const path = at % 2 === 1 ? ownPath(part, publicUrl) : undefined;
    return path === undefined || path.includes(HIDDEN_TOKEN) ? part : <a href={path}>{part}</a>;
  });

/** One letter of the inbox, as text. */
export const InboxLetterView = ({ letter, publicUrl }: { readonly letter: InboxLetter; readonly publicUrl: string }): VNode => (
  <>
    <p class="crumbs no-print">
      <a href="/inbox">收件箱</a>
    </p>
    <h1>{letter.subject || '（无标题）'}</h1>
    <Facts>
      <Fact term="发信人">{letter.from}</Fact>
      <Fact term="收信人">{letter.to}</Fact>
    </Facts>
    {letter.text.includes(HIDDEN_TOKEN) && (
      <Notice>登录链接只在演示中显示，谁也不能用别人的链接登录。需要链接的人：请系统管理员用命令 duban account link 给出。</Notice>
    )}
    <div class="paper">{linked(letter.text, publicUrl)}</div>
  </>
);
