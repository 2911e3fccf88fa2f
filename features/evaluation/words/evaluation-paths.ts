/** Where the pages of evaluations are. */
export const EVALUATIONS = '/evaluations';
export const evaluationPath = (id: string): string => `${EVALUATIONS}/${id}`;
/** The standings of one kind of units. */
export const standingsPath = (id: string): string => `${evaluationPath(id)}/standings`;
/** Of which entries the figure of a unit was made. */
export const standingPath = (id: string, unitId: string): string => `${evaluationPath(id)}/source?unit=${unitId}`;
/** One of its documents. */
export const evaluationDocumentPath = (id: string, documentId: string): string => `${evaluationPath(id)}/document?document=${documentId}`;
/** The decision file (考核卷). */
export const decisionFilePath = (id: string, form: 'docx' | 'pdf'): string => `${evaluationPath(id)}/decision-file?form=${form}`;
/** Its one page for a leader of the county. */
export const briefPath = (id: string): string => `${evaluationPath(id)}/brief`;
