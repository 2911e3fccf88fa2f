const PREFIX = 'answer:';

/** Key of the answer (批示答复) that a unit owes to a leader's instruction. */
export const answerKey = (instructionId: string): string => `${PREFIX}${instructionId}`;

/** The instruction to which the answer with this key is owed. */
export const instructionOf = (key: string): string => key.slice(PREFIX.length);
