import type { DocumentLetterComposer } from '../../../../features/evaluation/use-cases/actions/announce-document';

/** Letters with the title alone. */
export const documentLetters: DocumentLetterComposer = {
  compose: ({ letterId, document }) => ({
    subject: document.title,
    messageId: `<${letterId}@duban.example>`,
    mime: '',
    text: document.title,
  }),
};
