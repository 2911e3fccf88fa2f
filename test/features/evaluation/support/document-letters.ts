import type { DocumentLetterComposer } from '../../../../features/evaluation/use-cases/actions/announce-document';
import { issueDocument } from '../../../../features/evaluation/use-cases/actions/documents';
import type { DatabaseParts } from '../../../support/database/parts';
import { day } from './days';
import type { Somebody } from './evaluated-county';

/** Letters with the title alone. */
export const documentLetters: DocumentLetterComposer = {
  compose: ({ letterId, document }) => ({
    subject: document.title,
    messageId: `<${letterId}@duban.example>`,
    mime: '',
    text: document.title,
  }),
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
