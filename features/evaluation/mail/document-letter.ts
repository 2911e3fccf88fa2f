import type { MakeShortLetter } from '../../../core/mail/short-letter';
import { oneLine } from '../../../core/text/one-line';
import { dateText } from '../../../core/words/days';
import { eventWords } from '../../../core/words/rungs';
import type { DocumentLetterComposer } from '../use-cases/actions/announce-document';
import { approversMissingText } from '../words/ask-words';
import { evaluationDocumentPath } from '../words/evaluation-paths';
import { documentKindWords } from '../words/evaluation-words';

/** Words the letters that announce a document of an evaluation (印发通知), those that ask for the approval of a correction (更正), and those that tell who is missing for it. */
export const documentLetterComposer = (makeLetter: MakeShortLetter): DocumentLetterComposer => ({
  compose: ({ document: { id, evaluationId, title, issuer, kind }, number, issuedOn, ...letter }) =>
    makeLetter({
      ...letter,
      subject: oneLine(`【${documentKindWords[kind]}】${number} ${title}`),
      heading: documentKindWords[kind],
      said: `${issuer}已于${dateText(issuedOn)}印发《${oneLine(title)}》（${number}），请阅。`,
      link: { label: '查看通报', path: evaluationDocumentPath(evaluationId, id) },
      closing: ['本邮件只作通知，以印发的通报为准。正文和排名附表登录后查看。'],
    }),
  composeApproval: ({ document: { id, evaluationId, title, kind }, ...letter }) =>
    makeLetter({
      ...letter,
      subject: oneLine(`【请审批】${title}`),
      heading: `${documentKindWords[kind]}审批`,
      said: `《${oneLine(title)}》已送审，请审批。要由两个人各批一次。`,
      link: { label: '查看并审批', path: evaluationDocumentPath(evaluationId, id) },
      closing: ['参与过起草、修改、送审的人不能审批；批准以后由督办机构编号印发，已印发的通报不改。'],
    }),
  composeApproversMissing: ({ document: { id, evaluationId, title, kind }, missing, ...letter }) =>
    makeLetter({
      ...letter,
      subject: oneLine(`【${eventWords.approversMissing}】${title}`),
      heading: `${documentKindWords[kind]}审批`,
      said: `《${oneLine(title)}》已送审，要由两个人各批一次；${approversMissingText(missing)}。`,
      link: { label: '查看更正', path: evaluationDocumentPath(evaluationId, id) },
      closing: ['提名、评分、答复、起草、修改、送审过的人不能审批。登记职责以后，审批人在“今日”看到待批的更正。'],
    }),
});
