/** The entry of the menu. */
export const CYCLES = '/cycles';
export const cyclePath = (cycleId: string): string => `${CYCLES}/${cycleId}`;
export const boardPath = (cycleId: string): string => `${cyclePath(cycleId)}/board`;
export const postingsPath = (cycleId: string): string => `${cyclePath(cycleId)}/postings`;
/** Late entries that wait for a second person. */
export const lateEntriesPath = (cycleId: string): string => `${cyclePath(cycleId)}/late-entries`;
export const villagePath = (cycleId: string, unitId: string): string => `${cyclePath(cycleId)}/village?unit=${unitId}`;
export const rosterPath = (cycleId: string): string => `${cyclePath(cycleId)}/roster`;
/** The sheets that its villages post, as a file. */
export const sheetsPath = (cycleId: string): string => `${cyclePath(cycleId)}/sheets`;
