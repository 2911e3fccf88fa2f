/** Where a roster of persons becomes sheets by group. */
export const namedSheetsPath = (cycleId: string): string => `/cycles/${cycleId}/sheets/names`;
