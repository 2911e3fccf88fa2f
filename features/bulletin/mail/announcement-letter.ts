import type { MakeShortLetter } from '../../../core/mail/short-letter';
import { oneLine } from '../../../core/text/one-line';
import { dateText } from '../../../core/words/days';
import type { AnnouncementComposer } from '../use-cases/announce-bulletin';

/** Words the letters that announce a bulletin (印发通知). */
export const announcementComposer = (makeLetter: MakeShortLetter): AnnouncementComposer => ({
  compose: ({ bulletin: { id, title, issuer }, number, issuedOn, ...letter }) =>
    makeLetter({
      ...letter,
      subject: oneLine(`【通报】${number} ${title}`),
      heading: '通报',
      said: `${issuer}已于${dateText(issuedOn)}印发《${oneLine(title)}》（${number}），请阅，并按通报的要求办理。`,
      link: { label: '查看通报', path: `/bulletins/${id}` },
      closing: ['本邮件只作通知，以印发的通报为准。正文、附表和每个数的来源登录后查看。'],
    }),
});
