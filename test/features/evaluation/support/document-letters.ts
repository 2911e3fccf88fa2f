import type { MadeLetter } from '../../../../core/mail/short-letter';
import type { DocumentLetterComposer } from '../../../../features/evaluation/use-cases/actions/announce-document';
import { issueDocument } from '../../../../features/evaluation/use-cases/actions/documents';
import type { DatabaseParts } from '../../../support/database/parts';
import { day } from './days';
import type { Somebody } from './evaluated-county';

/** A letter with the title alone, after a word that tells the letters apart. */
const letter = (said: string, letterId: string): MadeLetter => ({
  subject: said,
  messageId: `<${letterId}@duban.example>`,
  mime: '',
  text: said,
});

/** Letters with the title alone. */
export const documentLetters: DocumentLetterComposer = {
  compose: ({ letterId, document }) => letter(document.title, letterId),
  composeApproval: ({ letterId, document }) => letter(`请审批：${document.title}`, letterId),
  composeApproversMissing: ({ letterId, missing }) => letter(`审批人不足：${missing}`, letterId),
};

/** Issues documents of an evaluation on a day, each with its number of the register 某政办发. */
export const issuing =
  ({ database }: Pick<DatabaseParts, 'database'>, office: Somebody, evaluationId: string, on: string) =>
  (documentId: string, number: number) =>
    issueDocument(
      database,
      office,
      { evaluationId, documentId, issuedOn: day(on), register: '某政办发', number, printed: `某政办发〔${on.slice(0, 4)}〕${number}号` },
      documentLetters,
    );
