/** How the units stand. */
export const progressPath = (campaignId: string): string => `/campaigns/${campaignId}/progress`;

/** Where the figures of a notice are reported. */
export const figuresPath = (campaignId: string): string => `/campaigns/${campaignId}/figures`;

/** Where the figures of a unit come from: each entry with who made it. */
export const figuresOfUnit = (campaignId: string, unitId: string): string => `${figuresPath(campaignId)}?unit=${unitId}`;

/** Where a figure comes from that was taken from these entries: the page of the unit, at the entry where it is one; that of all units where there are none. */
export const sourcePath = ({
  campaignId,
  unitId,
  entryIds,
}: {
  readonly campaignId: string;
  readonly unitId: string;
  readonly entryIds: readonly string[];
}): string => {
  if (entryIds.length === 0) return progressPath(campaignId);
  return figuresOfUnit(campaignId, unitId) + (entryIds.length === 1 ? `#entry-${entryIds[0] ?? ''}` : '');
};
