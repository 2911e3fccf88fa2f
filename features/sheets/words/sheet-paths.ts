/** The posting sheets of a cycle as a zip; with `?unit=` those of one township. */
export const sheetsPath = (cycleId: string): string => `/cycles/${cycleId}/sheets`;
/** Where a roster of persons becomes sheets by group. */
export const namedSheetsPath = (cycleId: string): string => `${sheetsPath(cycleId)}/names`;
