import { instantText } from '../../../core/words/days';
import type { KnownCampaign } from '../rules/issue-problem';

const SAME: Readonly<Record<KnownCampaign['by'], string>> = {
  number: '同一文号就是同一份通知，改了标题或正文也是',
  title: '两份都没有完整的文号，标题和成文日期相同，按同一份通知对待；不是同一份的，请在通知里写全文号',
  text: '两份都没有完整的文号和成文日期，全文相同，按同一份通知对待',
};

/** That a notice has been issued before: which one it is, when that was, and by what it is known. One sentence for preview, command line and API. */
export function knownNoticeText({ by, title, documentNumber, issuedAtMs, isOpen }: KnownCampaign): string {
  const number = documentNumber === undefined ? '' : `（${documentNumber}）`;
  return `这份通知已于 ${instantText(issuedAtMs)} 下发，${isOpen ? '仍在督办' : '已经办结'}：“${title}”${number}。${SAME[by]}`;
}
