/** Where the pages of evaluations are. */
export const EVALUATIONS = '/evaluations';
export const evaluationPath = (id: string): string => `${EVALUATIONS}/${id}`;
/** The standings of one kind of units. */
export const standingsPath = (id: string): string => `${evaluationPath(id)}/standings`;
/** The ranking as a file. */
export const rankingPath = (id: string, form: 'xlsx' | 'docx' | 'pdf'): string => `${evaluationPath(id)}/tables?form=${form}`;
/** Of which entries the figure of a unit was made. */
export const standingPath = (id: string, unitId: string): string => `${evaluationPath(id)}/source?unit=${unitId}`;
/** One of its documents. */
export const evaluationDocumentPath = (id: string, documentId: string): string => `${evaluationPath(id)}/document?document=${documentId}`;
/** The decision file (考核卷). */
export const decisionFilePath = (id: string, form: 'docx' | 'pdf'): string => `${evaluationPath(id)}/decision-file?form=${form}`;
/** Its one page for a leader of the county. */
export const briefPath = (id: string): string => `${evaluationPath(id)}/brief`;
/** The score sheet (评分表), and from what the points of one indicator of a unit come. */
export const scoresPath = (id: string): string => `${evaluationPath(id)}/scores`;
/** The row of one unit in it. */
export const unitScorePath = (id: string, unitId: string): string => `${scoresPath(id)}?unit=${unitId}`;
export const scoreSourcePath = (id: string, unitId: string, indicator: string): string =>
  `${evaluationPath(id)}/score-source?${new URLSearchParams({ unit: unitId, indicator }).toString()}`;
/** Where points are entered, of this part of the sheet; `done`: so many adjustments were made just now. */
export const scoreEntryPath = (
  id: string,
  {
    page = 1,
    ...part
  }: {
    readonly kind?: string | undefined;
    readonly indicator?: string | undefined;
    readonly unit?: string | undefined;
    readonly page?: number;
  } = {},
  done?: number,
): string => {
  const named = { ...part, ...(page > 1 && { page: String(page) }), ...(done !== undefined && { done: String(done) }) };
  const asked = new URLSearchParams(Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
  return `${evaluationPath(id)}/score-entry${asked === '' ? '' : `?${asked}`}`;
};
/** What was adjusted, where it is confirmed or refused; a file that evidences it. */
export const adjustmentsPath = (id: string, page = 1): string => `${evaluationPath(id)}/adjustments${page > 1 ? `?page=${page}` : ''}`;
export const adjustmentFilePath = (id: string, fileId: string): string => `${evaluationPath(id)}/evidence?file=${fileId}`;
/** By which indicators an evaluation scores. */
export const indicatorsPath = (id: string): string => `${evaluationPath(id)}/indicators`;
